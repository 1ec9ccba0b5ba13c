// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole of the LibTorch module: one backend and one exported function.
#include "torch_blas.h"
#include "torch_learner.h"

#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/csrc/api/include/torch/version.h>

#include <cstring>

namespace snac::training {

namespace {

class TorchBackend final : public Backend
{
public:
    TorchBackend()
        : m_name(std::string("LibTorch ") + TORCH_VERSION + ", " + blasName())
    {
    }

    std::string name() const override { return m_name; }

    Result<std::unique_ptr<Learner>> makeLearner(const LearnerSetup& setup) override
    {
        // The number of OpenMP threads is a property of the calling thread: trials run in parallel, one core
        // each.
        at::set_num_threads(1);
        if (auto good = checkTorchSetup(setup); !good) {
            return std::unexpected(good.error());
        }
        return std::make_unique<TorchLearner>(setup);
    }

private:
    std::string m_name;
};

Backend* createTorchBackend(char* error, std::size_t size)
{
    try {
        useOneBlasThread();
        // Refused by LibTorch when another user of this process has started its pool already; harmless then.
        try {
            at::set_num_interop_threads(1);
        } catch (const std::exception&) { // NOLINT: see above
        }
        return new TorchBackend;
    } catch (const std::exception& problem) {
        std::strncpy(error, problem.what(), size - 1);
        error[size - 1] = '\0';
        return nullptr;
    }
}

} // namespace

} // namespace snac::training

extern "C" __attribute__((visibility("default"))) const snac::training::EngineModule* snacEngineModule()
{
    static const snac::training::EngineModule module{snac::training::engineAbi(), __VERSION__,
                                                     &snac::training::createTorchBackend};
    return &module;
}
