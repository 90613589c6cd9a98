using System.Text;

namespace Assistant.Language.Values;

/// <summary>Text as the docker client's language prints it, for messages that read the same.</summary>
static class Go
{
    /// <summary>In double quotes, with quotes and backslashes escaped.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                < ' ' or '\x7f' => quoted.Append("\\x").Append(((int)character).ToString("x2")),
                _ => quoted.Append(character),
            };
        }
        return quoted.Append('"').ToString();
    }
}
