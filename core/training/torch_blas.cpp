// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "torch_blas.h"

#include <ATen/Version.h>

#include <dlfcn.h>

#include <filesystem>

namespace snac::training {

namespace {

/// The file that sgemm_ comes from, links resolved (Debian's alternatives system is made of links); empty if
/// none.
std::string blasFile()
{
    // From inside the module the default scope includes the libraries it brought along.
    void* symbol = dlsym(RTLD_DEFAULT, "sgemm_");
    Dl_info info{};
    if (symbol == nullptr || dladdr(symbol, &info) == 0 || info.dli_fname == nullptr) {
        return {};
    }
    std::error_code ignored;
    const auto path = std::filesystem::canonical(info.dli_fname, ignored);
    return ignored ? std::string(info.dli_fname) : path.string();
}

/// Whether two threads may be in the BLAS at once.
bool blasIsThreadSafe()
{
    if (blasFile().find("openblas") == std::string::npos) {
        return true;
    }
    void* symbol = dlsym(RTLD_DEFAULT, "openblas_get_parallel");
    return symbol == nullptr || reinterpret_cast<int (*)()>(symbol)() != 0;
}

} // namespace

std::string blasName()
{
    const std::string file = blasFile();
    const auto contains = [&file](const char* part) { return file.find(part) != std::string::npos; };
    if (contains("openblas")) {
        return blasIsThreadSafe()
                   ? "OpenBLAS"
                   : "single-threaded OpenBLAS (trials take turns: install libopenblas0-pthread)";
    }
    if (contains("mkl")) {
        return "MKL";
    }
    if (contains("blis")) {
        return "BLIS";
    }
    if (contains("atlas")) {
        return "ATLAS";
    }
    if (contains("libblas.so")) {
        return "reference BLAS (slow: install libopenblas0-pthread)";
    }
    // Upstream's builds carry their BLAS inside.
    const std::string config = at::show_config();
    if (config.find("BLAS_INFO=mkl") != std::string::npos || config.find("USE_MKL=ON") != std::string::npos) {
        return "MKL";
    }
    return config.find("BLAS_INFO=open") != std::string::npos ? "OpenBLAS" : "built-in BLAS";
}

std::unique_lock<std::mutex> blasTurn()
{
    static const bool free = blasIsThreadSafe();
    static std::mutex turn;
    return free ? std::unique_lock<std::mutex>() : std::unique_lock(turn);
}

void useOneBlasThread()
{
    if (void* symbol = dlsym(RTLD_DEFAULT, "openblas_set_num_threads"); symbol != nullptr) {
        reinterpret_cast<void (*)(int)>(symbol)(1);
    }
}

} // namespace snac::training
