// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hdf5_words.h"

#include "hdf5_handle.h"
#include "npz_writer.h"

#include <algorithm>
#include <vector>

namespace snac::data {

namespace {

constexpr std::size_t longestWord = 256;

/// How many rows, where there is one text in each.
std::optional<hsize_t> rowsOf(hid_t space)
{
    hsize_t shape[2] = {0, 1};
    const int dimensions = space >= 0 ? H5Sget_simple_extent_ndims(space) : 0;
    if (dimensions < 1 || dimensions > 2 || H5Sget_simple_extent_dims(space, shape, nullptr) < 0 ||
        shape[1] != 1 || shape[0] == 0) {
        return std::nullopt;
    }
    return shape[0];
}

/// Texts of one length, padded; the library takes off what they are padded with.
std::optional<std::vector<std::string>> fixedWords(hid_t dataset, hid_t memory, std::size_t rows)
{
    const std::size_t size = H5Tget_size(memory);
    std::string bytes(rows * size, '\0');
    if (H5Dread(dataset, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0) {
        return std::nullopt;
    }
    std::vector<std::string> words(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        words[row] = bytes.substr(row * size, size);
        words[row].erase(words[row].find_last_not_of('\0') + 1);
    }
    return words;
}

/// Texts that each have a length of their own, in memory of the library.
std::optional<std::vector<std::string>> variableWords(hid_t dataset, hid_t memory, hid_t space,
                                                      std::size_t rows)
{
    std::vector<char*> texts(rows, nullptr);
    if (H5Dread(dataset, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, texts.data()) < 0) {
        return std::nullopt;
    }
    std::vector<std::string> words(rows);
    std::ranges::transform(texts, words.begin(), [](const char* text) {
        return text == nullptr ? std::string()
                               : std::string(text, std::find(text, text + longestWord + 1, '\0'));
    });
    H5Dvlen_reclaim(memory, space, H5P_DEFAULT, texts.data());
    return words;
}

std::optional<std::string> packed(const std::vector<std::string>& words)
{
    const std::size_t width =
        std::max<std::size_t>(1, std::ranges::max(words, {}, &std::string::size).size());
    if (width > longestWord) {
        return std::nullopt;
    }
    const std::size_t shape[] = {words.size()};
    std::string bytes = npyHeader("|S" + std::to_string(width), shape);
    bytes.reserve(bytes.size() + words.size() * width);
    for (const std::string& word : words) {
        bytes += word;
        bytes.append(width - word.size(), '\0');
    }
    return bytes;
}

} // namespace

std::optional<std::string> hdf5Words(hid_t dataset, std::size_t fileBytes)
{
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    if (type.id() < 0 || H5Tget_class(type.id()) != H5T_STRING) {
        return std::nullopt;
    }
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    const auto rows = rowsOf(space.id());
    const bool isVariable = H5Tis_variable_str(type.id()) > 0;
    const std::size_t size = isVariable ? sizeof(char*) : H5Tget_size(type.id());
    // A header that lies: more rows than the file can hold, however well it is packed.
    const std::size_t most = std::max<std::size_t>(std::size_t{16} << 20U, 200 * fileBytes);
    if (!rows || size == 0 || (!isVariable && size > longestWord) || *rows > most / size) {
        return std::nullopt;
    }
    const Hdf5Handle memory(H5Tcopy(H5T_C_S1), H5Tclose);
    H5Tset_size(memory.id(), isVariable ? H5T_VARIABLE : size);
    H5Tset_cset(memory.id(), H5Tget_cset(type.id()));
    if (!isVariable) {
        H5Tset_strpad(memory.id(), H5T_STR_NULLPAD);
    }
    const auto words = isVariable ? variableWords(dataset, memory.id(), space.id(), *rows)
                                  : fixedWords(dataset, memory.id(), *rows);
    return words ? packed(*words) : std::nullopt;
}

} // namespace snac::data
