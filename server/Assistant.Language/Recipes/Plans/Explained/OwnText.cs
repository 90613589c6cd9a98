namespace Assistant.Language.Recipes.Plans.Explained;

/// <summary>What only podman or nerdctl could explain.</summary>
static class OwnText
{
    public static string Of(Plan.Client client)
    {
        var (program, own) = (client.Words is [var first, ..] ? first : "The program", client.OwnWords);
        if (!own[0].StartsWith('-')) return $"{program} {own[0]} is a command that docker does not have; what it does is not told here.";
        var flags = ExplainedContainer.Listed(own);
        return client.Rest is null
            ? $"{program} is given {flags}, which docker takes otherwise or not at all, so what the line does is not told here."
            : $"{program} is given {flags} as well, which docker takes otherwise or not at all; what that changes is not told here.";
    }
}
