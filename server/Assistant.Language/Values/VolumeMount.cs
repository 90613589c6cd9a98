using System.Collections.Immutable;

namespace Assistant.Language.Values;

/// <summary>The value of <c>-v</c>: <c>[SOURCE:]TARGET[:OPTION[,OPTION]]</c>.</summary>
/// <param name="Source">A folder of the host or the name of a volume; empty for a volume without a name.</param>
/// <param name="IsBind">True when the source is a path of the host.</param>
public sealed record VolumeMount(string Source, string Target, ImmutableArray<string> Options, bool IsBind)
{
    /// <summary>Parts at colons, but for a single letter and its colon: that is a Windows drive.</summary>
    public static Parsed<VolumeMount> Parse(string text)
    {
        if (text == "") return new Refused("invalid empty volume spec");
        if (text.Length <= 2) return new VolumeMount("", text, [], false);
        var fields = Fields(text);
        if (fields.Any(field => field == "")) return new Refused($"invalid spec: {text}: empty section between colons");
        return fields switch
        {
            [var target] => new VolumeMount("", target, [], false),
            [var source, var target] => new VolumeMount(source, target, [], IsPath(source)),
            [var source, var target, var options] => new VolumeMount(source, target, [.. options.Split(',')], IsPath(source)),
            _ => new Refused($"invalid spec: {text}: too many colons"),
        };
    }

    static List<string> Fields(string text)
    {
        List<string> fields = [];
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ':' || (i - start == 1 && char.IsLetter(text[start]))) continue;
            fields.Add(text[start..i]);
            start = i + 1;
        }
        fields.Add(text[start..]);
        return fields;
    }

    static bool IsPath(string source) =>
        source[0] is '.' or '/' or '~' || source.StartsWith(@"\\") || (source.Length > 1 && source[1] == ':' && char.IsLetter(source[0]));
}
