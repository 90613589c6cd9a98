namespace Assistant.Language.Recipes;

/// <summary>Writes words so that a shell reads them back.</summary>
public static class Shell
{
    /// <summary>The word as it is when the shell leaves it alone, otherwise in single quotes.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || plain.Contains(c)) && word[0] != '~' ? word : $"'{word.Replace("'", "'\\''")}'";

    const string plain = "_-.,:/=@%+~^";
}
