using System.Text;

namespace Assistant.Server;

/// <summary>What an editor counts when it says "character 5": bytes, UTF-16 code units or Unicode scalar values.</summary>
enum PositionEncoding { Utf8, Utf16, Utf32 }

static class PositionEncodings
{
    /// <summary>The first one that the editor offers and we know; UTF-16 when it offers none.</summary>
    public static PositionEncoding Negotiate(IReadOnlyList<string>? offered) =>
        (offered ?? []).Select(Named).FirstOrDefault(encoding => encoding is not null) ?? PositionEncoding.Utf16;

    /// <summary>The protocol's name.</summary>
    public static string Name(this PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };

    /// <summary>How many characters of the encoding <paramref name="rune"/> takes.</summary>
    public static int Width(this PositionEncoding encoding, Rune rune) => encoding switch
    {
        PositionEncoding.Utf8 => rune.Utf8SequenceLength,
        PositionEncoding.Utf32 => 1,
        _ => rune.Utf16SequenceLength,
    };

    static PositionEncoding? Named(string name) => name switch
    {
        "utf-8" => PositionEncoding.Utf8,
        "utf-16" => PositionEncoding.Utf16,
        "utf-32" => PositionEncoding.Utf32,
        _ => null,
    };
}
