namespace Assistant.Language.Editing.Hovers;

/// <summary>Permissions in words: octal such as <c>755</c>, and symbolic such as <c>u+x,go-w</c>.</summary>
static class ModeText
{
    static readonly (char Letter, string Name)[] Who = [('u', "the owner"), ('g', "the group"), ('o', "the others"), ('a', "everybody")];

    /// <summary>Null when it is neither.</summary>
    public static string? Of(string mode)
    {
        var digits = mode.TrimStart('0').PadLeft(3, '0');
        if (mode.Length > 0 && mode.All(char.IsAsciiDigit)) return digits.Length <= 4 && digits.All(digit => digit < '8') ? Octal(mode, digits) : null;
        var clauses = mode.Split(',').Select(Clause).ToList();
        return clauses.Contains(null) ? null : $"`{mode}`: {string.Join("; ", clauses)}.";
    }

    static string Octal(string mode, string digits)
    {
        var special = digits.Length == 4 ? digits[0] - '0' : 0;
        var lines = new List<string> { $"`{mode}` is `{Letters(digits[^3..])}`.", "" };
        lines.AddRange(new[] { "owner", "group", "others" }.Select((who, i) => $"- {who}: {Rights(digits[^(3 - i)] - '0')}"));
        if ((special & 4) != 0) lines.Add("- programs run as the owner of the file (setuid)");
        if ((special & 2) != 0) lines.Add("- programs run as the group of the file, new files of a folder get its group (setgid)");
        if ((special & 1) != 0) lines.Add("- only owners delete what is in the folder (sticky)");
        return string.Join('\n', lines);
    }

    static string Letters(string digits) => string.Concat(digits.Select(digit => $"{((digit - '0' & 4) != 0 ? 'r' : '-')}{((digit - '0' & 2) != 0 ? 'w' : '-')}{((digit - '0' & 1) != 0 ? 'x' : '-')}"));

    static string Rights(int bits) => bits == 0 ? "nothing" : Listed(
    [
        (bits & 4) != 0 ? "read" : "", (bits & 2) != 0 ? "write" : "", (bits & 1) != 0 ? "run, or enter a folder" : "",
    ]);

    static string? Clause(string clause)
    {
        var at = clause.IndexOfAny(['+', '-', '=']);
        if (at < 0 || clause[..at].Any(letter => !"ugoa".Contains(letter))) return null;
        var who = at == 0 ? "everybody" : Listed(Who.Where(one => clause[..at].Contains(one.Letter)).Select(one => one.Name));
        var rights = clause[(at + 1)..].Select(Right).ToList();
        if (rights.Contains(null)) return null;
        var may = rights.Count == 0 ? "nothing" : Listed(rights.Select(right => right!));
        return clause[at] switch { '+' => $"{who} may also {may}", '-' => $"{who} may no longer {may}", _ => $"{who} may only {may}" };
    }

    static string? Right(char letter) => letter switch
    {
        'r' => "read", 'w' => "write", 'x' => "run", 'X' => "enter folders and run what is a program already", 's' => "run as its owner or group", 't' => "delete only what they own",
        _ => null,
    };

    static string Listed(IEnumerable<string> words) => string.Join(", ", words.Where(word => word.Length > 0));
}
