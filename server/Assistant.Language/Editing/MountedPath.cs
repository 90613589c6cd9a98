using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>The folder or file of this machine that a flag of a docker line mounts.</summary>
/// <param name="Span">The path, quotes included, where the words of the flag stand.</param>
/// <param name="IsWrittenOut">True when it is written as it is.</param>
sealed record MountedPath(TextSpan Span, string Path, bool IsWrittenOut)
{
    /// <summary>Null when the flag mounts no such thing, or what it says is not known without running it.</summary>
    public static MountedPath? Of(Document document, CommandLine line, Flag flag)
    {
        if (flag is not { Spec.Long: "--volume" or "--mount", Value: { } word } || document.Folder is not { } folder) return null;
        if (Source(flag.Spec.Long, word) is not var (start, end) || Expanded(document, line, word) is not { } value) return null;
        if (Bound(flag.Spec.Long, value) is not { Length: > 0 } source || !(source[0] is '/' or '.')) return null;
        var path = HostPath.Absolute(source, folder);
        return new(TextSpan.FromBounds(start == 0 ? word.Span.Start : word.OffsetOf(start), word.OffsetOf(end)), path, word.Value[start..end] == path);
    }

    /// <summary>The word as a shell hands it on; null when that is not certain.</summary>
    public static string? Expanded(Document document, CommandLine line, Word word)
    {
        if (word.IsLiteral) return word.Value;
        if (document.Folder is not { } folder || (document.HomeFolder is null && word.Parts.Any(part => part.Kind == WordPartKind.Tilde || part.Name == "HOME"))) return null;
        if (word.Parts.Any(part => part.Kind is WordPartKind.Unsupported or WordPartKind.Placeholder || part.Name is "id -u" or "id -g" or "UID")) return null;
        var expander = new Expander(new(folder, document.HomeFolder ?? "", _ => null, _ => null), line.Variables);
        return expander.Words([word]) is [var only] && !expander.Unset.Any() ? only.Value : null;
    }

    static string? Bound(string flag, string value) => flag switch
    {
        "--volume" => VolumeMount.Parse(value) is { Ok: true, Value: { IsBind: true } volume } ? volume.Source : null,
        _ => MountOption.Parse(value) is { Ok: true, Value: { Type: "bind" } mount } ? mount.Source : null,
    };

    /// <summary>The part of the value that names the path: up to the first colon, or behind <c>source=</c>.</summary>
    static (int Start, int End)? Source(string flag, Word word)
    {
        if (flag == "--volume") return Until(word, 0, ':') is > 0 and var colon && colon < word.Value.Length ? (0, colon) : null;
        for (var at = 0; at < word.Value.Length; at = Until(word, at, ',') + 1)
        {
            foreach (var key in (string[])["source=", "src="])
                if (word.Value.AsSpan(at).StartsWith(key)) return (at + key.Length, Until(word, at, ','));
        }
        return null;
    }

    /// <summary>Where the mark stands that is no part of a variable; the end of the word when it does not.</summary>
    static int Until(Word word, int from, char mark)
    {
        if (word.Parts.IsEmpty) return word.Value.IndexOf(mark, from) is >= 0 and var found ? found : word.Value.Length;
        var start = 0;
        foreach (var part in word.Parts)
        {
            var at = part.Kind == WordPartKind.Text ? part.Text.IndexOf(mark, Math.Clamp(from - start, 0, part.Text.Length)) : -1;
            if (at >= 0) return start + at;
            start += part.Text.Length;
        }
        return word.Value.Length;
    }
}
