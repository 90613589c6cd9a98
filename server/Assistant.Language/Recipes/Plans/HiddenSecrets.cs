using Assistant.Language.Values;

namespace Assistant.Language.Recipes.Plans;

/// <summary>
/// A plan that is shown to somebody, or printed into the log of a CI run, with stars for the secrets of the environment and of files of
/// variables. What a recipe itself says is in the file for everybody.
/// </summary>
public static class HiddenSecrets
{
    public const string Mask = "********";

    public static PlanEnvironment WithoutSecrets(this PlanEnvironment environment) => environment with
    {
        Variable = name => environment.Variable(name) is { Length: > 0 } value ? SecretNames.Contains(name) ? Mask : value : environment.Variable(name),
        ReadFile = file => environment.ReadFile(file) is { } text ? string.Join('\n', text.Split('\n').Select(Line)) : null,
    };

    static string Line(string line)
    {
        var (name, value) = KeyValue.Split(line);
        return value is { Length: > 0 } && name.Trim() is var bare && bare.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') && SecretNames.Contains(bare)
            ? $"{name}={Mask}"
            : line;
    }
}
