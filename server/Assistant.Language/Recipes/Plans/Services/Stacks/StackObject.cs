namespace Assistant.Language.Recipes.Plans.Services.Stacks;

/// <summary>A secret or a config of a stack that is made of a file.</summary>
/// <param name="Kind"><c>secret</c> or <c>config</c>.</param>
/// <param name="Create">The request that makes it, without what the file holds.</param>
/// <param name="File">Absolute.</param>
public sealed record StackObject(string Kind, EngineRequest Create, string File);
