using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>What the store of a cluster takes in one piece.</summary>
internal static class StorageLimit
{
    private const int MostBytes = 3 * 1024 * 1024 / 2;

    public static IEnumerable<FieldError> Check(JsonObject manifest) => Encoding.UTF8.GetByteCount(manifest.ToJsonString()) > MostBytes
        ? [new FieldError("", "etcdserver: request is too large", IsBlocking: true)]
        : [];
}
