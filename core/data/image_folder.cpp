// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_folder.h"

#include "arrays.h"
#include "fingerprint.h"
#include "idx.h"
#include "pictures.h"
#include "test_part.h"
#include "truth.h"
#include "watched_unpack.h"

#include "snac/base/reading_bounds.h"

#include <array>
#include <filesystem>
#include <optional>

namespace snac::data {

namespace fs = std::filesystem;

namespace {

Result<std::string> unpackedFile(const std::string& path, RunControl& control)
{
    SNAC_TRY(auto bytes, readDataFile(path, &control));
    return isGzip(bytes) ? unpackGzip(bytes, path, lookAt(control)) : Result<std::string>(std::move(bytes));
}

/// The first of the usual names that is there.
std::optional<std::string> fileIn(const std::string& folder, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        for (const char* ending : {"", ".gz"}) {
            const std::string path = (fs::path(folder) / (name + ending)).string();
            if (kindOfPath(path) != PathKind::Nothing) {
                return path;
            }
        }
    }
    return std::nullopt;
}

/// The labels beside images, whether or not one of the two is packed.
std::optional<std::string> labelsBeside(const std::string& imagesPath)
{
    std::string path = idxLabelsPath(imagesPath);
    if (path.empty() || kindOfPath(path) != PathKind::Nothing) {
        return path.empty() ? std::nullopt : std::optional(path);
    }
    path = path.ends_with(".gz") ? path.substr(0, path.size() - 3) : path + ".gz";
    return kindOfPath(path) != PathKind::Nothing ? std::optional(path) : std::nullopt;
}

std::string shortName(const std::string& path)
{
    return fs::path(path).filename().string();
}

Result<Dataset> withSize(Result<Dataset> dataset, const DatasetOptions& options, const std::string& file)
{
    if (dataset && options.imageSize > 0) {
        SNAC_CHECK(resizePictures(*dataset, options.imageSize, file));
    }
    return dataset;
}

} // namespace

Result<Dataset> readIdxPair(const std::string& imagesPath, const std::string& labelsPath,
                            const DatasetOptions& options, RunControl& control)
{
    const auto labelsFile = labelsPath.empty() ? labelsBeside(imagesPath) : std::optional(labelsPath);
    if (!labelsFile) {
        return fail("the labels of these images are not found: name their file in dataset.labels_path",
                    {imagesPath, 0, 0});
    }
    SNAC_TRY(const auto imageBytes, unpackedFile(imagesPath, control));
    SNAC_TRY(const auto images, parseIdx(imageBytes, imagesPath));
    SNAC_TRY(const auto labelBytes, unpackedFile(*labelsFile, control));
    SNAC_TRY(const auto labels, parseIdx(labelBytes, *labelsFile));
    if (images.rows() != labels.rows()) {
        return fail("there are " + std::to_string(labels.rows()) + " labels for " +
                        std::to_string(images.rows()) + " images (" + imagesPath +
                        "): the files do not belong together",
                    {*labelsFile, 0, 0});
    }
    Dataset dataset;
    dataset.info.name = options.name;
    dataset.info.origin = imagesPath;
    SNAC_TRY(dataset.samples.inputs, matrixOf(images, imagesPath, control));
    std::string shape;
    for (const auto size : images.header.shape) {
        shape += (shape.empty() ? "" : " x ") + std::to_string(size);
    }
    dataset.info.reading.format = "IDX file";
    dataset.info.reading.inputs = "file " + shortName(imagesPath) + " (" + shape + ")";
    dataset.info.reading.truth = "file " + shortName(*labelsFile);
    if (images.header.shape.size() == 3) {
        dataset.image = {static_cast<int>(images.header.shape[1]), static_cast<int>(images.header.shape[2])};
        dataset.info.inputNames = pixelNames(dataset.image[0], dataset.image[1]);
    } else {
        for (std::size_t i = 0; i < images.columns(); ++i) {
            dataset.info.inputNames.push_back("x" + std::to_string(i));
        }
    }
    if (images.header.kind == 'u') {
        dataset.fullScale = 255.0F;
    }
    SNAC_CHECK(setTruth(dataset, labels, options.task, *labelsFile));
    return dataset;
}

Result<Dataset> readImageFolder(const std::string& folder, const DatasetOptions& options, RunControl& control)
{
    const auto names = [](const std::string& part) {
        return std::vector{part + "-images-idx3-ubyte", part + "-images.idx3-ubyte"};
    };
    const auto images = fileIn(folder, names("train"));
    if (!images) {
        return fail(
            "there is no train-images-idx3-ubyte(.gz) in this folder (dataset.data_dir, or name one file "
            "of images in dataset.path)",
            {folder, 0, 0}, ErrorKind::NotFound);
    }
    SNAC_TRY(auto dataset, withSize(readIdxPair(*images, "", options, control), options, *images));
    auto testImages = fileIn(folder, names("t10k"));
    testImages = testImages ? testImages : fileIn(folder, names("test"));
    if (testImages) {
        SNAC_TRY(auto test, withSize(readIdxPair(*testImages, "", options, control), options, *testImages));
        SNAC_CHECK(appendTest(dataset, test, *testImages));
    } else {
        dataset.info.reading.notes.push_back(
            "no file of test images in this folder: test rows are split off");
    }
    SNAC_TRY(dataset.info.fingerprint, fingerprintOf(dataset, lookAt(control)));
    return dataset;
}

} // namespace snac::data
