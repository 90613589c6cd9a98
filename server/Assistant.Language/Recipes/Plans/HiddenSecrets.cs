using System.Collections.Immutable;
using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>
/// A plan that is shown to somebody, or printed into the log of a CI run, with stars for the secrets of the environment, of files of
/// variables and of the recipe itself.
/// </summary>
public static class HiddenSecrets
{
    public const string Mask = "********";

    public static PlanEnvironment WithoutSecrets(this PlanEnvironment environment) => environment.WithoutSecrets(SecretNames.Contains);

    /// <param name="isSecret">What <see cref="SecretVariables"/> tells of the line that is planned.</param>
    public static PlanEnvironment WithoutSecrets(this PlanEnvironment environment, Func<string, bool> isSecret) => environment with
    {
        HidesSecrets = true,
        Variable = name => environment.Variable(name) is { } value ? Told(value, isSecret(name)) : null,
        ReadFile = file => environment.ReadFile(file) is { } text ? string.Join('\n', text.Split('\n').Select(Line)) : null,
    };

    /// <summary>A value with stars in place of it, or of the password of an address in it.</summary>
    internal static string Told(string value, bool isSecret) => value is "" ? "" : isSecret ? Mask : SecretTexts.WithoutPasswords(value, Mask);

    /// <summary>The plan of a line, to be told to people: with stars for every secret that the line, or a line above, writes out.</summary>
    public static Plan PlanWithoutSecrets(this CommandLine line, PlanEnvironment environment)
    {
        if (line.NotRun is { } reason) return new Plan.Impossible(reason);
        var secrets = WrittenSecrets.Of(line.Command);
        var isSecret = SecretVariables.Of(line);
        return Planner.Plan(DockerCommand.Of([.. line.Words.Select(word => Hidden(word, secrets))]), line.Variables, environment.WithoutSecrets(isSecret), assignment => Hidden(assignment, isSecret));
    }

    /// <summary>A text about a command, with stars in place of the secrets that the command writes out.</summary>
    internal static string Told(string text, ImmutableArray<WrittenSecret> secrets)
    {
        foreach (var secret in secrets)
        {
            var written = secret.Word.Value.Substring(secret.Start, secret.Length);
            // A short one may be a piece of any word; with the character in front it is not.
            if (secret.Start > 0 && secret.Word.Value[secret.Start - 1] is var front) text = text.Replace($"{front}{written}", $"{front}{Mask}");
            if (written.Length >= ShortestAlone) text = text.Replace(written, Mask);
        }
        return text;
    }

    const int ShortestAlone = 5;

    /// <summary>A value that goes into a secret is one itself, although the name that the recipe gives it says nothing.</summary>
    static Word Hidden(Assignment assignment, Func<string, bool> isSecret) =>
        assignment.Value is { IsLiteral: true, Value: not "" } && !SecretNames.Contains(assignment.Name) && isSecret(assignment.Name) ? Word.Of(Mask) : Hidden(assignment.Value, WrittenSecrets.Of(assignment));

    internal static Word Hidden(Word word, ImmutableArray<WrittenSecret> secrets)
    {
        for (var i = secrets.Length - 1; i >= 0; i--)
        {
            var span = secrets[i].Span;
            if (word.Span.Start <= span.Start && span.End <= word.Span.End) word = Hidden(word, word.IndexAt(span.Start), word.IndexAt(span.End));
        }
        return word;
    }

    static Word Hidden(Word word, int start, int end)
    {
        if (word.IsLiteral) return new(word.Span, Masked(word.Value, start, end), []);
        var parts = ImmutableArray.CreateBuilder<WordPart>(word.Parts.Length);
        var at = 0;
        foreach (var part in word.Parts)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, part.Text.Length));
            parts.Add(from < to ? part with { Text = Masked(part.Text, from, to), Default = part.Default is null ? null : Mask } : part);
            at += part.Text.Length;
        }
        return new(word.Span, string.Concat(parts.Select(part => part.Text)), parts.DrainToImmutable());
    }

    static string Masked(string text, int start, int end) => $"{text[..start]}{Mask}{text[end..]}";

    static string Line(string line)
    {
        var (name, value) = KeyValue.Split(line);
        return value is { Length: > 0 } && name.Trim() is var bare && bare.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') && SecretNames.Contains(bare)
            ? $"{name}={Mask}"
            : SecretTexts.WithoutPasswords(line, Mask);
    }
}
