using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Recipes;

namespace Assistant.Language.Rules.Images;

/// <summary>A server that makes a password of its own, run where nobody sees it.</summary>
static class PasswordInLog
{
    public static readonly Rule Rule = CommandRule.Of("DS013", "The password is only in the log", Severity.Information, """
        RStudio asks for a password. Without `PASSWORD` the image makes a random one at every start of a new container and prints it;
        with `-d` it is seen by nobody who does not look into the log. The old password `rstudio` is gone since 2018.

        Bad:

        ```sh
        docker run -d -p 8787:8787 rocker/tidyverse
        ```

        Good:

        ```sh
        docker run -d -p 8787:8787 -e PASSWORD=${PASSWORD} rocker/tidyverse
        ```

        When the assistant runs the command it finds the password in the log and shows it.
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document) =>
        from run in ImageRun.In(line, document.Catalogue)
        let detached = run.Command.Flags.LastOrDefault(flag => flag.Key == "detach")
        where detached is { IsOn: true } && !run.RunsAnotherProgram && !run.HasVariableFile
        let login = run.Facts.Login
        where login is { Kind: LoginKind.Password, Variable: not null, Log: not null }
        let variable = run.Facts.Variables.FirstOrDefault(variable => variable.Name == login.Variable)
        where variable is { Required: false } && !run.Variables.Any(name => name == variable.Name || name.StartsWith("DISABLE_AUTH", StringComparison.Ordinal))
        let fix = run.Adding("-e " + Catalogue.Images.Setting(variable))
        select Rule.At(detached.Span, $"{run.Image.Name} makes a password of its own and prints it in the log, which {detached.Name} hides. {fix.Title}.", fix);
}
