// Names that programs put where an author belongs when nobody has said one.

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ...['unnamed', 'unknown', 'author', 'administrator', 'admin', 'user', 'owner', 'root', 'none', 'n/a', 'default'],
  ...['pythondocx', 'pythonpptx', 'docx', 'apachepoi', 'phpoffice', 'openpyxl', 'microsoftofficeuser', 'pandoc'],
  ...['windowsuser', 'windows ユーザー', 'ユーザー', '作成者', '管理者', '不明'].map((name) => name.replace(/\s/g, '')),
])

/** Returns whether an author's name is such a placeholder. */
export function isPlaceholder(name: string): boolean {
  return PLACEHOLDERS.has(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_.-]/g, ''),
  )
}
