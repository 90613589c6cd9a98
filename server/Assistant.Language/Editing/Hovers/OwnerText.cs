namespace Assistant.Language.Editing.Hovers;

/// <summary>An owner, <c>USER[:GROUP]</c>, in words.</summary>
static class OwnerText
{
    /// <summary>Null when a variable stands in it.</summary>
    public static string? Of(string owner)
    {
        if (owner.Length == 0 || owner.Contains('$')) return null;
        var (user, group) = owner.Split(':', 2) is [var first, { Length: > 0 } second] ? (first, second) : (owner.TrimEnd(':'), null);
        var belongs = $"The files belong to {One("user", user)} and {(group is null ? OwnGroup(user) : One("group", group))}.";
        return IsNumber(user) && (group is null || IsNumber(group)) ? belongs : $"{belongs} Names are looked up in the image; one that it does not know fails the build.";
    }

    static string One(string what, string name) => IsNumber(name) ? $"the {what} with the number {name}{(name == "0" ? ", root" : "")}" : $"the {what} `{name}`";

    static string OwnGroup(string user) => IsNumber(user) ? $"the group with the same number" : "the main group of that user";

    static bool IsNumber(string name) => name.Length > 0 && name.All(char.IsAsciiDigit);
}
