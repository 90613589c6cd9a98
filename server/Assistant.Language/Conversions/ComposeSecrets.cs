using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>What of a service is a secret and stays in the compose file.</summary>
sealed class ComposeSecrets(string service, Marks marks, Losses losses)
{
    /// <summary>The value of a flag with variables in place of its secrets.</summary>
    public string Without(string flag, string value)
    {
        if (flag is not ("-e" or "--build-arg") || KeyValue.Split(value) is not (var name, { Length: > 0 } text)) return OfText(value, "");
        if (!Secrets.IsWritten(name, text)) return OfText(value, name);
        losses.Add(service, $"the value of {name} is a secret and stays in the compose file; set {name} where the recipe is run.");
        return $"{name}={Secrets.Variable(name, marks)}";
    }

    /// <summary>The words of a command, of which one may be the value of the one in front of it.</summary>
    public IEnumerable<string> Without(IEnumerable<string> command)
    {
        var words = command.Select(word => Word.Of(WithoutDefaults(word, ""))).ToList();
        var secrets = SecretTexts.In(words).ToLookup(secret => secret.Word, ReferenceEqualityComparer.Instance);
        return words.Select(word => Secrets.Without(word.Value, secrets[word], marks, Tell));
    }

    string OfText(string text, string name) => Secrets.Without(WithoutDefaults(text, name), marks, Tell);

    void Tell(string variable) => losses.Add(service, $"a password of the command is a secret and stays in the compose file; set {variable} where the recipe is run.");

    /// <summary>A variable with a secret for its default, such as <c>${PASSWORD:-hunter2}</c>, has none.</summary>
    string WithoutDefaults(string text, string name)
    {
        if (!Marks.Has(text)) return text;
        var passwords = SecretTexts.PasswordsIn(text).ToList();
        return string.Concat(text.Select((letter, index) => marks.At(text, index) is { Kind: WordPartKind.Variable } part && StandIn(part) is { } standIn && WrittenSecrets.IsTelling(standIn)
            && (SecretNames.Contains(name) || SecretNames.Contains(part.Name) || Secrets.AreIn(standIn) || passwords.Any(password => password.Start <= index && index < password.End)) ? WithoutDefault(part) : letter.ToString()));
    }

    string WithoutDefault(WordPart part)
    {
        losses.Add(service, $"the value of {part.Name} is a secret and stays in the compose file; set {part.Name} where the recipe is run.");
        return Secrets.Variable(part.Name, marks);
    }

    /// <summary>What stands behind <c>:-</c> or <c>-</c>; null when nothing does.</summary>
    static string? StandIn(WordPart part)
    {
        if (!part.Text.StartsWith("${", StringComparison.Ordinal)) return null;
        var rest = part.Text[(2 + part.Name.Length)..^1].TrimStart(':');
        return rest is ['-', .. var standIn] ? standIn : null;
    }
}
