// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "learner.h"

#include "fused/fused_backend.h"

#include <dlfcn.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>

namespace snac::training {

namespace {

constexpr const char* moduleFile = "snac_torch.so";
constexpr const char* remedy =
    "Install LibTorch (Debian: apt install libtorch-dev libopenblas0-pthread) and build the "
    "module, or configure with -DTorch_DIR=<libtorch>/share/cmake/Torch; "
    "SNAC_ENGINE_DIR names another folder to look in";

/// Where the module may be, in this order. The environment variable, where set, is the only place.
std::vector<std::filesystem::path> moduleCandidates()
{
    if (const char* folder = std::getenv("SNAC_ENGINE_DIR"); folder != nullptr && *folder != '\0') {
        return {std::filesystem::path(folder) / moduleFile};
    }
    std::error_code ignored;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    // Build tree and installation are laid out alike: PREFIX/bin and PREFIX/lib/snac-studio.
    return {folder / moduleFile, folder.parent_path() / "lib" / "snac-studio" / moduleFile};
}

Result<std::shared_ptr<Backend>> openModule(const std::filesystem::path& path)
{
    const std::string where = "the training engine '" + path.string() + "' ";
    void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        const char* reason = dlerror();
        return fail(where + "cannot be loaded: " + (reason != nullptr ? reason : "unknown reason") + ". " +
                        remedy + ".",
                    {}, ErrorKind::Transient); // of this machine, never a verdict on a candidate
    }
    const auto entry = reinterpret_cast<EngineModuleFunction>(dlsym(handle, engineModuleSymbol));
    const EngineModule* module = entry != nullptr ? entry() : nullptr;
    if (module == nullptr) {
        return fail(where + "is not a SNAC Studio engine: it has no function " + engineModuleSymbol + ". " +
                    remedy + ".");
    }
    if (module->abi != engineAbi() || std::strcmp(module->compiler, __VERSION__) != 0) {
        return fail(where + "belongs to another build of SNAC Studio (compiler " + module->compiler +
                    ", this program " + __VERSION__ + "). Build the program and the module together.");
    }
    std::array<char, 1024> error{};
    std::shared_ptr<Backend> backend(module->create(error.data(), error.size()));
    if (backend == nullptr) {
        return fail(where + "cannot start: " + error.data() + ". " + remedy + ".");
    }
    // The handle is never closed: LibTorch does not survive being unloaded.
    return backend;
}

Result<std::shared_ptr<Backend>> findAndOpen()
{
    std::string tried;
    for (const auto& path : moduleCandidates()) {
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) {
            return openModule(path);
        }
        tried += (tried.empty() ? "" : ", ") + path.string();
    }
    return fail("the training engine is missing; looked for " + tried + ". " + remedy + ".");
}

/// What is loaded once in a process. A failure is not kept: the next call tries again.
struct Loaded
{
    std::mutex mutex;
    std::shared_ptr<Backend> backend;
    std::shared_ptr<Engine> engine;
};

Loaded& loaded()
{
    // Never destroyed: LibTorch's own static objects go away in an order we do not control.
    static auto* const instance = new Loaded;
    return *instance;
}

Result<> ensureLoaded(Loaded& state)
{
    if (state.backend == nullptr) {
        auto backend = findAndOpen();
        if (!backend) {
            return std::unexpected(backend.error());
        }
        state.backend = std::move(*backend);
        state.engine = makeEngine(state.backend);
    }
    return {};
}

} // namespace

Result<std::shared_ptr<Backend>> loadTorchBackend()
{
    Loaded& state = loaded();
    const std::scoped_lock lock(state.mutex);
    if (auto good = ensureLoaded(state); !good) {
        return std::unexpected(good.error());
    }
    return state.backend;
}

namespace {

/// The fused engine where it can, LibTorch, loaded when first needed, where it cannot.
class ChoosingBackend final : public Backend
{
public:
    std::string name() const override { return m_fused->name(); }

    std::string nameFor(const space::Candidate& candidate) const override
    {
        if (fusedSupports(candidate.architecture)) {
            return m_fused->name();
        }
        const auto torch = loadTorchBackend();
        return torch ? (*torch)->name() : "LibTorch";
    }

    Result<std::unique_ptr<Learner>> makeLearner(const LearnerSetup& setup) override
    {
        if (fusedSupports(setup.candidate->architecture)) {
            return m_fused->makeLearner(setup);
        }
        auto torch = loadTorchBackend();
        if (!torch) {
            return std::unexpected(torch.error());
        }
        return (*torch)->makeLearner(setup);
    }

private:
    std::shared_ptr<Backend> m_fused = fusedBackend();
};

} // namespace

Result<std::shared_ptr<Engine>> loadEngine(EngineKind kind)
{
    if (kind == EngineKind::Auto) {
        static const auto engine = makeEngine(std::make_shared<ChoosingBackend>());
        return engine;
    }
    if (kind == EngineKind::Fused) {
        static const auto engine = makeEngine(fusedBackend());
        return engine;
    }
    Loaded& state = loaded();
    const std::scoped_lock lock(state.mutex);
    if (auto good = ensureLoaded(state); !good) {
        return std::unexpected(good.error());
    }
    return state.engine;
}

} // namespace snac::training
