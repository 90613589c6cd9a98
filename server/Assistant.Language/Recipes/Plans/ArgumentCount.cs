namespace Assistant.Language.Recipes.Plans;

/// <summary>Reads from a usage line how many arguments a command takes: those in brackets may be left out, dots repeat.</summary>
static class ArgumentCount
{
    public static (int Least, int Most) Of(string usage)
    {
        var line = usage.Replace("[OPTIONS]", "").Replace("[ps OPTIONS]", "[ARG...]").Replace("PATH | URL | -", "PATH");
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(IsName).ToList();
        return (words.Count(word => word[0] != '['), line.Contains("...") ? int.MaxValue : words.Count);
    }

    static bool IsName(string word) => word.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
}
