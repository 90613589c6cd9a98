namespace Assistant.Language.Dockerfiles;

public sealed partial class Dockerfile
{
    /// <summary>What <c># check=</c> at the top says.</summary>
    public CheckOptions CheckOptions => field ??= CheckOptions.Of(this);
}

/// <summary>What <c># check=</c> at the top, or above one instruction, says of the build checks.</summary>
public sealed record CheckOptions(IReadOnlySet<string> Skipped, bool SkipsAll, IReadOnlySet<string> Experimental, bool TurnsToErrors)
{
    static readonly CheckOptions None = new(new HashSet<string>(), false, new HashSet<string>(), false);

    public bool Skips(string check) => SkipsAll || Skipped.Contains(check);

    /// <summary>The options for the whole file.</summary>
    public static CheckOptions Of(Dockerfile file) =>
        file.Directives.FirstOrDefault(directive => directive.Name == "check") is { } directive ? Read(directive.Value.Value) : None;

    /// <summary>The options in the comments right above an instruction; blank lines between do not matter, an empty comment does.</summary>
    public static CheckOptions Above(Dockerfile file, Instruction instruction)
    {
        var skipped = new HashSet<string>();
        var skipsAll = false;
        foreach (var comment in file.CommentsAbove(instruction))
        {
            var equals = comment.Text.IndexOf('=');
            if (equals < 0 || comment.Text[..equals].Trim() != "check") continue;
            var options = Read(comment.Text[(equals + 1)..].Trim());
            skipped.UnionWith(options.Skipped);
            skipsAll |= options.SkipsAll;
        }
        return None with { Skipped = skipped, SkipsAll = skipsAll };
    }

    /// <summary>Why the builder would refuse the options; null when it would not. Names of checks that do not exist are fine.</summary>
    public static string? Fault(string text)
    {
        foreach (var option in text.Trim().Split(';'))
        {
            var (name, value) = Parts(option);
            if (value is null || name is not ("skip" or "experimental" or "error")) return $"{option} is no option of check; there are skip=, experimental= and error=.";
            if (name == "error" && Bool(value) is null) return $"error is true or false, not {value}.";
        }
        return null;
    }

    static CheckOptions Read(string text)
    {
        var read = None;
        foreach (var option in text.Split(' ')[0].Split(';'))
        {
            read = Parts(option) switch
            {
                ("skip", "all") => read with { SkipsAll = true },
                ("skip", { } names) => read with { Skipped = Names(names) },
                ("experimental", { } names) => read with { Experimental = Names(names) },
                ("error", { } value) => read with { TurnsToErrors = Bool(value) == true },
                _ => read,
            };
        }
        return read;
    }

    static (string Name, string? Value) Parts(string option) =>
        option.Split('=', 2) is [var name, var value] ? (name.Trim(), value.Trim()) : (option.Trim(), null);

    static HashSet<string> Names(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries)];

    static bool? Bool(string value) => value switch
    {
        "1" or "t" or "T" or "TRUE" or "true" or "True" => true,
        "0" or "f" or "F" or "FALSE" or "false" or "False" => false,
        _ => null,
    };
}
