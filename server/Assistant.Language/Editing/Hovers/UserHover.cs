using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Hovers;

/// <summary>Who the user of USER is: a name or number, its group, and what is known of the users of the base image.</summary>
static class UserHover
{
    public static HoverText? At(Document document, int offset)
    {
        if (HoverPlace.ArgumentAt(document, offset, InstructionKind.User) is not { } word || word.Value.Contains('$')) return null;
        var (user, group) = word.Value.Split(':', 2) is [var first, var second] ? (first, second) : (word.Value, "");
        if (user.Length == 0) return null;
        var isNumber = user.All(char.IsAsciiDigit);
        var lines = new List<string>
        {
            user is "root" or "0" ? "Root: later steps and the container may do everything in the container."
                : isNumber ? $"The user with the number {user}; it need not have a name in the image." : $"The user `{user}`, which must exist in the image.",
            group.Length > 0 ? $"The group is `{group}`." : isNumber ? "Without a group the group is root." : "The groups are those of the user in the image.",
        };
        if (BaseFacts.Of(document.Dockerfile!, offset) is { User: { } known } image) lines.Add($"{image.Name} runs as {known}.");
        return new(word.Span, string.Join("\n\n", lines));
    }
}
