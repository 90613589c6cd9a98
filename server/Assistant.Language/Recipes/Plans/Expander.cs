using System.Collections.Immutable;
using System.Text;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes.Plans;

/// <summary>Puts in what the shell would: variables, <c>~</c>, <c>$(pwd)</c>. Names without a value are collected, not replaced by nothing.</summary>
/// <param name="read">What is read for the value of an assignment; null for the value itself.</param>
sealed class Expander(PlanEnvironment environment, Assignments? written, Func<Assignment, Word>? read = null)
{
    const int DeepestNesting = 16;

    readonly List<string> unset = [];

    /// <summary>What a value on the right of <c>NAME=</c> sees are the lines above its own.</summary>
    Assignments? assignments = written;
    int depth;

    /// <summary>Names that have no value anywhere, in the order met, each once.</summary>
    public IEnumerable<string> Unset => unset.Distinct();

    /// <summary>The words after expansion; one that is not quoted falls apart at the blanks of a value, or away when it is empty.</summary>
    public ImmutableArray<Word> Words(ImmutableArray<Word> words) =>
        words.All(word => word.IsLiteral) ? words : [.. words.SelectMany(word => word.IsLiteral ? [word] : Split(word))];

    string Text(Word word) => word.IsLiteral ? word.Value : string.Concat(word.Parts.Select(Text));

    /// <summary>The value of the latest assignment of a list; it sees those before it.</summary>
    public string ValueOf(Assignments found)
    {
        var seen = assignments;
        assignments = found.Before;
        var text = Deeper(() => Text(read is null ? found.Latest.Value : read(found.Latest)));
        assignments = seen;
        return text;
    }

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
        WordPartKind.Variable => Variable(part),
        WordPartKind.Tilde => environment.Home,
        WordPartKind.Command => part.Name switch
        {
            "pwd" => environment.WorkingDirectory,
            "id -u" => environment.UserId,
            _ => environment.GroupId,
        },
        _ => part.Text,
    };

    string Variable(WordPart part)
    {
        var value = Value(part.Name);
        if (value is not (null or "")) return value;
        if (part.Default is { } fallback && (value is null || part.Text.Contains(":-", StringComparison.Ordinal))) return Nested(fallback);
        if (value is not null) return value;
        unset.Add(part.Name);
        return part.Text;
    }

    string? Value(string name)
    {
        if (AssignmentOf(name) is { } found) return depth < DeepestNesting ? ValueOf(found) : "";
        return name switch
        {
            "PWD" => environment.WorkingDirectory,
            "HOME" => environment.Variable(name) ?? environment.Home,
            "UID" => environment.Variable(name) ?? environment.UserId,
            _ => environment.Variable(name),
        };
    }

    /// <summary>Null when only the command itself sees the assignment in front of it.</summary>
    Assignments? AssignmentOf(string name)
    {
        var found = Assignments.At(assignments, name);
        while (found is { Latest.IsForCommandOnly: true }) found = Assignments.At(found.Before, name);
        return found;
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
