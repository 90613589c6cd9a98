using Assistant.Language.Values;

namespace Assistant.Language.Recipes;

/// <summary>Tells which variables of a line are secrets: by their own names, or because their values go into what is called like a secret or are the password of an address.</summary>
public static class SecretVariables
{
    /// <summary>True for the names of secrets: in <c>-e POSTGRES_PASSWORD=$PGPW</c>, and below <c>PASSWORD=$MINE</c>, for <c>PGPW</c> and <c>MINE</c> too.</summary>
    public static Func<string, bool> Of(CommandLine line)
    {
        HashSet<string> found = [];
        HashSet<(Assignments, bool)> seen = [];
        var command = line.Command;
        foreach (var flag in command.Flags)
        {
            if (flag.Value is not { } value) continue;
            Look(value, flag.Key is "password" || IsNamed(value), line.Variables);
            // What is passed on by its name alone has the value of the line above.
            if (flag.Key is "env" or "build-arg" && value.IsLiteral && !value.Value.Contains('=')) Follow(value.Value, SecretNames.Contains(value.Value), line.Variables);
        }
        foreach (var argument in command.Arguments) Look(argument, IsNamed(argument), line.Variables);
        return name => found.Contains(name) || SecretNames.Contains(name);

        void Look(Word word, bool isSecret, Assignments? above)
        {
            var (at, passwords) = (0, SecretTexts.PasswordsIn(word.Value).ToList());
            foreach (var part in word.Parts)
            {
                var start = at;
                at += part.Text.Length;
                if (part.Kind is not WordPartKind.Variable) continue;
                var isOne = isSecret || passwords.Any(password => password.Start <= start && at <= password.End);
                if (isOne) found.Add(part.Name);
                Follow(part.Name, isOne || SecretNames.Contains(part.Name), above);
            }
        }

        void Follow(string name, bool isSecret, Assignments? above)
        {
            if (Assignments.At(above, name) is { } assigned && seen.Add((assigned, isSecret))) Look(assigned.Latest.Value, isSecret, assigned.Before);
        }
    }

    static bool IsNamed(Word word) => KeyValue.Split(word.Value) is (var name, not null) && SecretNames.Contains(name);
}
