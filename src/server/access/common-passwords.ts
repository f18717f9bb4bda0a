/** Passwords of twelve characters and more that stand high in every leaked list; lower case, without spaces. */
const COMMON = [
  ...['password1234', 'password12345', 'password123456', 'passwordpassword', 'mypassword123', 'password123!'],
  ...['passw0rd1234', 'p@ssword1234', 'p@ssw0rd1234', 'p@ssw0rd12345', 'changeme1234', 'changemenow!'],
  ...['letmein12345', 'letmeinplease', 'welcome12345', 'welcome123456', 'administrator', 'administrator1'],
  ...['admin1234567', 'adminadminadmin', 'qwertyuiop12', 'qwertyuiop123', 'qwertyuiop[]', 'qwertyuiopasdfgh'],
  ...['qwerty123456', 'qwerty1234567', 'qwerty12345678', 'qwertyqwerty', '1q2w3e4r5t6y', '1q2w3e4r5t6y7u8i'],
  ...['1qaz2wsx3edc', '1qaz2wsx3edc4rfv', 'zaq12wsxcde3', 'q1w2e3r4t5y6', 'asdfghjkl123', 'zxcvbnm12345'],
  ...['iloveyou1234', 'iloveyouforever', 'iloveyousomuch', 'sunshine1234', 'princess1234', 'football1234'],
  ...['baseball1234', 'superman1234', 'trustno1trustno1', 'monkey123456', 'dragon123456', 'master123456'],
  ...['correcthorsebatterystaple', 'thisisapassword', 'thisismypassword', 'ilovemyfamily', 'summer202526'],
  ...['abcdefghijkl', 'abcdefghijklm', 'abcdefghijklmnop', 'abcd12345678', 'abc123456789', 'abcabcabcabc'],
  ...['123456789012', '1234567890123', '12345678901234', '123456789012345', '1234567890123456', '012345678910'],
  ...['098765432109', '0987654321098', '123123123123', '121212121212', '112233445566', '123321123321'],
  ...['147258369000', '987654321012', '123qweasdzxc', 'qweasdzxc123', 'defusedefuse', 'defuse123456'],
]
const KNOWN = new Set(COMMON)

/** Fewer different characters than this make no password, however long. */
const LEAST_DIFFERENT = 5

export const isCommonPassword = (password: string): boolean => {
  const plain = password.toLowerCase().replaceAll(/\s/g, '')
  return KNOWN.has(plain) || new Set(plain).size < LEAST_DIFFERENT
}
