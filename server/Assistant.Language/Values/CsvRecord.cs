using System.Collections.Immutable;
using System.Text;

namespace Assistant.Language.Values;

/// <summary>Fields between commas; a field in double quotes may hold commas, and a doubled quote stands for one.</summary>
public static class CsvRecord
{
    /// <summary>A field as it stands in a record: in quotes when it holds a comma or a quote.</summary>
    public static string Field(string field) => field.AsSpan().ContainsAny(",\"") ? $"\"{field.Replace("\"", "\"\"")}\"" : field;

    public static Parsed<ImmutableArray<string>> Parse(string text)
    {
        if (text == "") return new Refused("EOF");
        var fields = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '"')
            {
                var (field, end, error) = Quoted(text, at);
                if (error is not null) return new Refused(error);
                fields.Add(field);
                at = end;
                continue;
            }
            var comma = text.IndexOf(',', at);
            var plain = comma < 0 ? text[at..] : text[at..comma];
            var quote = plain.IndexOf('"');
            if (quote >= 0) return new Refused($"parse error on line 1, column {at + quote + 1}: bare \" in non-quoted-field");
            fields.Add(plain);
            at += plain.Length;
        }
        return fields.DrainToImmutable();
    }

    /// <summary>The field, and where the comma behind it stands.</summary>
    static (string Field, int End, string? Error) Quoted(string text, int start)
    {
        var field = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] != '"') field.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (i + 1 == text.Length || text[i + 1] == ',') return (field.ToString(), i + 1, null);
            else return ("", i, $"parse error on line 1, column {i + 2}: extraneous or missing \" in quoted-field");
        }
        return ("", text.Length, $"parse error on line 1, column {text.Length + 1}: extraneous or missing \" in quoted-field");
    }
}
