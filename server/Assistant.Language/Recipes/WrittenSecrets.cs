using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>Finds the passwords and tokens that are written out in a command or an assignment: what is warned of, and what is never shown.</summary>
public sealed class WrittenSecrets
{
    WrittenSecrets(ImmutableArray<WrittenSecret> secrets) => Secrets = secrets;

    /// <summary>In the order of their places, none within another.</summary>
    public ImmutableArray<WrittenSecret> Secrets { get; }

    internal static WrittenSecrets In(LineSyntax line) => new(Of(line.Command));

    /// <summary>In the order of their places, none within another.</summary>
    public static ImmutableArray<WrittenSecret> Of(DockerCommand command)
    {
        var found = command.Flags.SelectMany(flag => OfFlag(command, flag)).Concat(OfArguments(command)).Concat(command.Words.SelectMany(OfAnyWord));
        List<WrittenSecret> kept = [];
        foreach (var secret in found)
            if (!kept.Any(other => other.Span.Start < secret.Span.End && secret.Span.Start < other.Span.End)) kept.Add(secret);
        return [.. kept.OrderBy(secret => secret.Span.Start)];
    }

    public static ImmutableArray<WrittenSecret> Of(Assignment assignment)
    {
        var value = assignment.Value;
        if (Default(value, assignment.Name) is { } standIn) return [standIn];
        if (SecretNames.Contains(assignment.Name)) return value is { IsLiteral: true, Value: not "" } && IsTelling(value.Value) ? [new(SecretPlace.Variable, value, assignment.Name, 0, value.Value.Length)] : [];
        return [.. SecretTexts.In([value]).Select(text => text with { Place = SecretPlace.Variable, Name = assignment.Name })];
    }

    static IEnumerable<WrittenSecret> OfFlag(DockerCommand command, Flag flag)
    {
        if (flag.Value is not { Value: not "" } value) return [];
        if (flag.Key is "env" or "build-arg" or "label") return Variable(value);
        if (!flag.Name.StartsWith("--", StringComparison.Ordinal) && Argument(flag.Word).ToList() is { Count: > 0 } mistaken) return mistaken;
        if (command.Name == "login" && flag.Key == "password") return value.IsLiteral ? [new(SecretPlace.Flag, value, "", 0, value.Value.Length)] : [];
        if (command.Name == "swarm join" && flag.Key == "token") return value.IsLiteral && IsTelling(value.Value) ? [new(SecretPlace.Text, value, "token", 0, value.Value.Length)] : [];
        return SecretTexts.In([value]);
    }

    static IEnumerable<WrittenSecret> Variable(Word word)
    {
        var (name, value) = KeyValue.Split(word.Value);
        if (value is null) return Misspelt(word);
        if (value == "") return [];
        if (Default(word, name) is { } standIn) return [standIn];
        if (SecretNames.Contains(name)) return word.IsLiteral && IsTelling(value) ? [new(SecretPlace.Variable, word, name, name.Length + 1, value.Length)] : [];
        return SecretTexts.In([word]).Select(text => text with { Place = word.IsLiteral ? SecretPlace.Variable : text.Place, Name = name });
    }

    static IEnumerable<WrittenSecret> Misspelt(Word word)
    {
        var (name, value) = KeyValue.Split(word.Value, ':');
        return word.IsLiteral && value is { Length: > 0 } && SecretNames.Contains(name) && IsTelling(value) ? [new(SecretPlace.Misspelt, word, name, name.Length + 1, value.Length)] : [];
    }

    /// <summary>What the program in the container is given; all words of a command whose flags are not known.</summary>
    static IEnumerable<WrittenSecret> OfArguments(DockerCommand command)
    {
        ImmutableArray<Word> words = command.Name is "run" or "create" or "exec" ? [.. command.Arguments.Skip(1)] : command.Spec is null ? [.. command.Words.Skip(1)] : [];
        if (words.IsEmpty) return [];
        return words.SelectMany(Argument).Concat(SecretTexts.In(words));
    }

    static IEnumerable<WrittenSecret> Argument(Word word)
    {
        var (name, value) = KeyValue.Split(word.Value);
        if (!word.IsLiteral || value is not { Length: > 0 } || !SecretNames.Contains(name) || name.AsSpan().IndexOfAny(" \n'\";") >= 0 || !IsTelling(value) || value.Contains("argon2:") || value.Contains("sha1:")) return [];
        if (!name.StartsWith('-') && value.Contains(' ')) return [];
        return [new(SecretPlace.Argument, word, name, name.Length + 1, value.Length)];
    }

    static IEnumerable<WrittenSecret> OfAnyWord(Word word)
    {
        if (Default(word, "") is { } standIn) yield return standIn;
        foreach (var address in SecretTexts.InAddresses(word)) yield return address;
    }

    static WrittenSecret? Default(Word word, string name)
    {
        var at = 0;
        foreach (var part in word.Parts)
        {
            if (part is { Kind: WordPartKind.Variable, Default: { Length: > 0 } standIn } && IsTelling(standIn) && (SecretNames.Contains(name) || SecretNames.Contains(part.Name)))
                return new(SecretPlace.Default, word, name == "" ? part.Name : name, at, part.Text.Length);
            at += part.Text.Length;
        }
        return null;
    }

    /// <summary>False for words that are no secret, and for those that the reader is to replace.</summary>
    internal static bool IsTelling(string value) =>
        value != "" && !harmless.Contains(value) && !Placeholders.IsTemplate(value) && !value.StartsWith('$') && !value.All(letter => letter is '*' or 'x' or 'X' or '.') && !value.StartsWith("/run/secrets/", StringComparison.Ordinal);

    static readonly HashSet<string> harmless = new(StringComparer.OrdinalIgnoreCase) { "yes", "no", "true", "false", "0", "1", "on", "off", "none" };
}
