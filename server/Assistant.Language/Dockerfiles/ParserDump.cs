using System.Globalization;
using System.Text;

namespace Assistant.Language.Dockerfiles;

/// <summary>The instructions of a file as nested lists, in the form that BuildKit's own parser prints them.</summary>
public static class ParserDump
{
    public static string Of(Dockerfile file) => string.Join('\n', file.Instructions.Select(instruction => $"({Of(instruction)})"));

    static string Of(Instruction instruction)
    {
        var result = new StringBuilder(instruction.Keyword.Value.ToLowerInvariant());
        if (instruction.Flags.Length > 0) result.Append($" [{string.Join(' ', instruction.Flags.Select(flag => Quoted(Written(flag))))}]");
        if (instruction.Trigger is { } trigger) result.Append($" ({Of(trigger)})");
        foreach (var argument in Arguments(instruction)) result.Append(' ').Append(Quoted(argument));
        return result.ToString();
    }

    static string Written(Flag flag) => flag.Value is { } value ? $"--{flag.Name}={value.Value}" : $"--{flag.Name}";

    static IEnumerable<string> Arguments(Instruction instruction) => instruction.Kind switch
    {
        InstructionKind.Unknown => [""],
        InstructionKind.Env or InstructionKind.Label => instruction.Pairs.SelectMany(pair => new[]
        {
            pair.Key.Value, pair.Value?.Value ?? "", instruction.Form == ArgumentForm.LegacyPair ? "" : "=",
        }),
        _ => instruction.Arguments.Select(argument => argument.Value),
    };

    /// <summary>A string in double quotes with the escapes of the Go language.</summary>
    static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes()) result.Append(Escaped(rune));
        return result.Append('"').ToString();
    }

    static string Escaped(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        < ' ' or 0x7F => $"\\x{rune.Value:x2}",
        _ when IsPrintable(rune) => rune.ToString(),
        < 0x10000 => $"\\u{rune.Value:x4}",
        _ => $"\\U{rune.Value:x8}",
    };

    static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
