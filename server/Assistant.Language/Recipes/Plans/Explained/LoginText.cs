using Assistant.Language.Catalogue;

namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>How one gets in.</summary>
static class LoginText
{
    public static IEnumerable<string> Of(ExplainedContainer container)
    {
        var isReached = !container.Run.Ports.IsEmpty || container.NetworkMode == "host";
        if (!isReached || container.Image?.Login is not { } login) return [];
        return login.Kind switch
        {
            LoginKind.Password => [$"You log in{User(container, login)}; the password is {Secret(container, login)}."],
            LoginKind.Token => [$"You log in with a token: {Secret(container, login)}."],
            LoginKind.Setup => [$"{Sentence(login.Note ?? "The first visit sets up who can log in")}"],
            _ => ["It asks for no password: whoever reaches the port is in."],
        };
    }

    static string User(ExplainedContainer container, ImageLogin login) => login switch
    {
        { UserVariable: { } variable } when container.Sets(variable) => $" with the name that {variable} says",
        { User: { } user } => $" as {user}",
        _ => "",
    };

    static string Secret(ExplainedContainer container, ImageLogin login) =>
        login.Variable is { } variable && container.Sets(variable) ? $"what {variable} says" : (login.Secret ?? "told in the log").TrimEnd('.');

    static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";
}
