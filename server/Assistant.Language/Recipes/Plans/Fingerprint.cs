using System.Security.Cryptography;
using System.Text;

namespace Assistant.Language.Recipes.Plans;

/// <summary>
/// Tells whether a container was made by a command as it stands now: two commands have the same fingerprint when they ask the same of the
/// engine, however they are written. Neither secrets nor the machine have a part in it, so that it may be kept on a container.
/// </summary>
public static class Fingerprint
{
    const int Length = 16;

    /// <summary>16 hexadecimal digits.</summary>
    public static string Of(CommandLine line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Told(line))))[..Length];

    /// <summary>The request without secrets; of a command that needs values first, its words.</summary>
    static string Told(CommandLine line)
    {
        if (line.PlanWithoutSecrets(AnyMachine) is Plan.Run run) return $"{run.Create.Query}\n{run.Create.Body?.ToJsonString()}\n{run.Detached}";
        var secrets = WrittenSecrets.Of(line.Command);
        return string.Join('\n', line.Words.Select(word => HiddenSecrets.Hidden(word, secrets).Value));
    }

    static readonly PlanEnvironment AnyMachine = new("/", "/", Variable: _ => null, ReadFile: _ => null);
}
