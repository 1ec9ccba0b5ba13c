// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "float_agreement.h"
#include "snac/synthesis/writers/bundle/bundle_json.h"

#include "snac/base/reading_bounds.h"
#include "snac/base/regular_file.h"
#include "snac/network/folded_slope.h"

#include <QCryptographicHash>

#include <filesystem>

namespace snac::synthesis {

namespace {

constexpr std::size_t largestJson = std::size_t{32} << 20U;
constexpr std::size_t largestFile = std::size_t{512} << 20U;

std::string sha256Of(std::string_view first, std::string_view second = {})
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view part : {first, second}) {
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    }
    return hash.result().toHex().toStdString();
}

Result<ImportedNetwork> readBundle(const std::filesystem::path& folder)
{
    if (kindOfPath((folder / bundle::jsonFile).string()) == PathKind::Nothing) {
        return fail("this folder is no bundle: it has no " + std::string(bundle::jsonFile), {},
                    ErrorKind::NotFound);
    }
    SNAC_TRY(const std::string json, readRegularFile((folder / bundle::jsonFile).string(), largestJson));
    SNAC_TRY(const std::string arrays, readRegularFile((folder / bundle::arraysFile).string(), largestFile));
    SNAC_TRY(auto network, importBundle(json, arrays));
    network.sha256 = sha256Of(json, arrays);
    return network;
}

Result<ImportedNetwork> readAny(const std::filesystem::path& path)
{
    if (kindOfPath(path.string()) == PathKind::Folder) {
        return readBundle(path);
    }
    if (path.filename() == bundle::jsonFile) {
        return readBundle(path.parent_path());
    }
    SNAC_TRY(const std::string bytes, readRegularFile(path.string(), largestFile));
    if (bytes.starts_with('{')) {
        return fail("a bundle is read as a folder with " + std::string(bundle::jsonFile) + " and " +
                    std::string(bundle::arraysFile) + " in it");
    }
    const bool isArchive = bytes.starts_with("PK");
    auto network = isArchive ? importNumpy(bytes, path.string()) : importOnnx(bytes, path.string());
    if (network) {
        network->sha256 = sha256Of(bytes);
    } else if (!isArchive && path.extension() != ".onnx") {
        return fail("this is no network that can be read (the folder of a bundle, .npz or .onnx): " +
                    network.error().message);
    }
    return network;
}

} // namespace

Result<ImportedNetwork> importNetwork(const std::string& path)
{
    auto network = readAny(path);
    if (!network) {
        Error error = network.error();
        error.place.file = path;
        return std::unexpected(std::move(error));
    }
    for (std::string& sentence : floatNotes(*network)) {
        network->notes.push_back(std::move(sentence));
    }
    for (std::string& sentence : network::changedSlopes(network->trained.architecture)) {
        network->notes.push_back(std::move(sentence));
    }
    if (network->name.empty()) {
        network->name = std::filesystem::path(path).stem().string();
    }
    return network;
}

} // namespace snac::synthesis
