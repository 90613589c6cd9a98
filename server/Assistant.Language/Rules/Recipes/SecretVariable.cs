using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

/// <summary>A variable in place of a password that stands within a longer word or behind docker's own flag.</summary>
static class SecretVariable
{
    /// <summary>Null where another quoting would change what the word says.</summary>
    public static Fix? In(WrittenSecret secret, string variable)
    {
        var (word, title) = (secret.Word, $"Change to ${{{variable}}}");
        if (!word.IsQuoted) return new(title, [new(secret.Span, $"${{{variable}}}")]);
        var (before, behind) = (word.Value[..secret.Start], word.Value[(secret.Start + secret.Length)..]);
        if (!word.IsLiteral || word.BeginsWithinQuotes || (before + behind).AsSpan().IndexOfAny("$`\"\\") >= 0) return null;
        var written = behind == "" && (before == "" || Shell.Quoted(before) == before) ? $"{before}\"${{{variable}}}\"" : $"\"{before}${{{variable}}}{behind}\"";
        return new(title, [new(word.Span, written)]);
    }

    /// <summary>For a password that nothing names: after the kind of its address, as in <c>POSTGRES_PASSWORD</c>, where that says something.</summary>
    public static string NameIn(WrittenSecret secret)
    {
        var before = secret.Word.Value.AsSpan(0, secret.Start);
        if (before.LastIndexOf("://") is var at && at < 1) return "PASSWORD";
        var kind = before[(before[..at].LastIndexOfAnyExcept(letters) + 1)..at].ToString();
        return kind is "" or "http" or "https" or "ftp" or "ssh" or "git" ? "PASSWORD" : $"{kind.ToUpperInvariant()}_PASSWORD";
    }

    static readonly System.Buffers.SearchValues<char> letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
}
