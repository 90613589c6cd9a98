using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>What of a line is a secret and stays in the recipe, while the line is read for another format.</summary>
/// <param name="losses">Is told what the reader has to set.</param>
/// <param name="hasSecrets">True when the other format has a place for variables that are secrets, and tells of them itself.</param>
sealed class HeldBack(CommandLine line, Marks marks, Losses losses, bool hasSecrets)
{
    readonly Func<string, bool> isSecret = SecretVariables.Of(line);
    readonly HashSet<string> holders = [];
    readonly HashSet<string> variables = [];

    /// <summary>The variables of the container whose values are secrets although their names do not say so: <c>DATABASE_URL</c>.</summary>
    public IReadOnlySet<string> Variables => variables;

    /// <summary>True when the value that a variable of the shell has is, or holds, a secret.</summary>
    public bool Has(string variable, string value)
    {
        if (isSecret(variable)) return true;
        if (!Secrets.AreIn(value)) return false;
        holders.Add(variable);
        return true;
    }

    /// <summary>The command with variables in place of its secrets.</summary>
    public DockerCommand Without(DockerCommand command, string name)
    {
        var secrets = WrittenSecrets.Of(command).Where(secret => secret.Place is not SecretPlace.Default).ToLookup(secret => secret.Word, ReferenceEqualityComparer.Instance);
        return command with
        {
            Flags = [.. command.Flags.Select(flag => flag is { Key: "env" or "build-arg", Value: { } pair } && pair.Value.Contains('=') ? OfVariable(flag, name) : flag.Value is { } value ? flag with { Value = OfText(value) } : flag)],
            Arguments = [.. command.Arguments.Select(OfText)],
        };

        Word OfText(Word word) => secrets.Contains(word)
            ? Word.Of(Secrets.Without(word.Value, secrets[word], marks, variable => losses.Add(name, $"a password of the command is a secret and stays in the recipe; set {variable} where this file is used.")))
            : word;
    }

    Flag OfVariable(Flag flag, string name)
    {
        if (flag.Value is not { } word || KeyValue.Split(word.Value) is not (var variable, { Length: > 0 } value)) return flag;
        if (!Secrets.IsWritten(variable, value))
        {
            if (!Marks.Has(variable) && (SecretTexts.PasswordsIn(value).Any() || marks.In(value).Any(part => holders.Contains(part.Name)))) variables.Add(variable);
            return flag;
        }
        if (!hasSecrets) losses.Add(name, $"the value of {variable} is a secret and stays in the recipe; set {variable} where this file is used.");
        variables.Add(variable);
        return flag with { Value = Word.Of($"{variable}={Secrets.Variable(variable, marks)}") };
    }
}
