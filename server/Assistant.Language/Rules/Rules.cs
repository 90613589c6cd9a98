namespace Assistant.Language.Rules;

/// <summary>Every rule there is.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Recipes.UnknownCommand.Rule,
        Recipes.UnknownFlag.Rule,
        Recipes.MissingValue.Rule,
        Recipes.FlagAfterImage.Rule,
        Recipes.InvalidImage.Rule,
        Recipes.InvalidValue.Rule,
        Recipes.UnknownRestartPolicy.Rule,
        Recipes.RefusedVolume.Rule,
        Recipes.RefusedMount.Rule,
        Recipes.InvalidContainerName.Rule,
        Recipes.MemoryInBytes.Rule,
        Recipes.UnquotedDevices.Rule,
        Recipes.DriveLetterVolume.Rule,
        Recipes.TildeNotExpanded.Rule,
        Recipes.ConflictingFlags.Rule,
        Recipes.TakenTwice.Rule,
        Recipes.BlankAfterBackslash.Rule,
        Recipes.Privileged.Rule,
        Recipes.HostMounted.Rule,
        Recipes.SecretInFile.Rule,
        Dockerfiles.UnknownInstruction.Rule,
        Dockerfiles.InvalidImageReference.Rule,
        Images.MovedImage.Rule,
        Images.NoLatestTag.Rule,
        Images.MissingVariable.Rule,
        Images.VariableWithoutEffect.Rule,
        Images.PromptWithoutTerminal.Rule,
        Images.PortNotServed.Rule,
        Images.PortNotPublished.Rule,
        Images.PostgresFolder.Rule,
        Images.HiddenFiles.Rule,
        Images.GpuNotAsked.Rule,
    ];
}
