// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apart.h"

#include <mutex>
#include <string>
#include <string_view>

// All that is done with libhdf5, which no other file of the program includes. A damaged file can end the
// process that reads it, so these two run in one of their own (hdf5_arrays.cpp). They take no lock.
namespace snac::data {

constexpr std::size_t mostHdf5Datasets = 1000;

/// Debian's libhdf5 is built without locks: held where the program itself uses it, and while a process that
/// will is started.
[[nodiscard]] std::mutex& hdf5Lock();

/// Names and headers of all data sets, each as its length in four bytes, the lowest first, and its bytes.
/// False: the result says why not.
[[nodiscard]] bool listHdf5(std::string_view bytes, const std::string& file, ApartResult& result);

/// One of them as .npy bytes. False: the result says why not.
[[nodiscard]] bool readHdf5(std::string_view bytes, const std::string& file, const std::string& path,
                            ApartResult& result);

} // namespace snac::data
