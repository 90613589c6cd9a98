using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>Variables and commands of images: they may hold a password or token of whoever built them, which is not shown.</summary>
static class ForeignSecrets
{
    /// <summary>A variable as <c>NAME=value</c>, with stars for a secret.</summary>
    public static string Variable(string name, string value) =>
        SecretNames.Contains(name) && value != "" ? $"{name}={HiddenSecrets.Mask}" : Command($"{name}={value}");

    /// <summary>A command with stars in the place of secrets.</summary>
    public static string Command(string command)
    {
        var seen = command.Length;
        foreach (var secret in SecretTexts.In([Word.Of(command)]).OrderByDescending(secret => secret.Start))
        {
            if (secret.Start + secret.Length > seen) continue;
            seen = secret.Start;
            command = $"{command[..secret.Start]}{HiddenSecrets.Mask}{command[(secret.Start + secret.Length)..]}";
        }
        return command;
    }
}
