using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Values;

/// <summary>Texts of a Secret, which are written and never read back (k8s.io/kubernetes v1.34, <c>pkg/apis/core/v1/conversion.go</c>).</summary>
internal static class SecretTexts
{
    /// <summary>Stores <c>stringData</c> in <c>data</c>, in base64 and over what stands there already.</summary>
    /// <param name="secret">The Secret, which is changed.</param>
    public static void Store(JsonObject secret)
    {
        if (secret["stringData"] is JsonObject { Count: > 0 } texts)
        {
            if (secret["data"] is not JsonObject data)
            {
                secret["data"] = data = [];
            }

            foreach (var (key, text) in texts)
            {
                data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonKinds.Text(text) ?? ""));
            }
        }

        secret.Remove("stringData");
    }
}
