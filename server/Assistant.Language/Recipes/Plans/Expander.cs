using System.Collections.Immutable;
using System.Text;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Puts in what the shell would: variables, <c>~</c>, <c>$(pwd)</c>. Names without a value are collected, not replaced by nothing.</summary>
sealed class Expander(PlanEnvironment environment, Assignments? assignments)
{
    const int DeepestNesting = 16;

    readonly List<string> unset = [];
    int depth;

    /// <summary>Names that have no value anywhere, in the order met, each once.</summary>
    public IEnumerable<string> Unset => unset.Distinct();

    /// <summary>The words after expansion; one that is not quoted falls apart at the blanks of a value, or away when it is empty.</summary>
    public ImmutableArray<Word> Words(ImmutableArray<Word> words) =>
        words.All(word => word.IsLiteral) ? words : [.. words.SelectMany(word => word.IsLiteral ? [word] : Split(word))];

    /// <summary>The word as one text, as on the right of <c>NAME=</c>.</summary>
    public string Text(Word word) => word.IsLiteral ? word.Value : string.Concat(word.Parts.Select(Text));

    IEnumerable<Word> Split(Word word)
    {
        var fields = new List<StringBuilder?> { word.IsQuoted ? new StringBuilder() : null };
        foreach (var part in word.Parts)
        {
            var text = Text(part);
            var pieces = part.Quoted || part.Kind is not (WordPartKind.Variable or WordPartKind.Command) ? [text] : text.Split(blanks);
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) fields.Add(null);
                if (pieces[i] != "") (fields[^1] ??= new()).Append(pieces[i]);
            }
        }
        return fields.OfType<StringBuilder>().Select(field => new Word(word.Span, field.ToString(), []));
    }

    string Text(WordPart part) => part.Kind switch
    {
        WordPartKind.Variable => Variable(part.Name, part.Default, part.Text),
        WordPartKind.Tilde => environment.Home,
        WordPartKind.Command => part.Name switch
        {
            "pwd" => environment.WorkingDirectory,
            "id -u" => environment.UserId,
            _ => environment.GroupId,
        },
        _ => part.Text,
    };

    string Variable(string name, string? fallback, string written)
    {
        var value = Value(name);
        if (value is not (null or "")) return value;
        if (fallback is not null) return Nested(fallback);
        if (value is not null) return value;
        unset.Add(name);
        return written;
    }

    string? Value(string name)
    {
        if (Assignments.Find(assignments, name) is { } assignment) return depth < DeepestNesting ? Deeper(() => Text(assignment.Value)) : "";
        return environment.Variable(name) ?? name switch
        {
            "PWD" => environment.WorkingDirectory,
            "HOME" => environment.Home,
            "UID" => environment.UserId,
            _ => null,
        };
    }

    /// <summary>A default may hold variables of its own.</summary>
    string Nested(string text)
    {
        if (!text.Contains('$') || depth >= DeepestNesting) return text;
        var source = SourceText.From($"\"{text}\"");
        var lexer = new WordLexer(source);
        lexer.Read(new(0, source.Length));
        return Deeper(() => string.Concat(lexer.Words().Select(Text)));
    }

    string Deeper(Func<string> expand)
    {
        depth++;
        var text = expand();
        depth--;
        return text;
    }

    static readonly char[] blanks = [' ', '\t', '\n'];
}
