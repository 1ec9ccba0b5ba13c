// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_folder.h"

#include "csv_layout.h"
#include "picture_file.h"
#include "pictures.h"
#include "test_part.h"
#include "truth.h"

#include "snac/base/ascii.h"
#include "snac/base/reading_bounds.h"
#include "snac/base/regular_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

namespace snac::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostEntries = 2'000'000;
constexpr std::size_t mostPictureBytes = 200'000'000;

/// What lies in a folder, each list in the order of its names; hidden things are not there.
struct FolderContent
{
    std::vector<std::string> folders;
    std::vector<std::string> pictures;
    std::vector<std::string> others;
};

Result<FolderContent> contentOf(const fs::path& folder)
{
    std::error_code problem;
    const ListedFolder listed(folder.string());
    fs::directory_iterator entries(listed.name(), problem);
    FolderContent content;
    std::size_t count = 0;
    for (; !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
        if (++count > mostEntries) {
            return fail("this folder holds more than " + std::to_string(mostEntries) + " files",
                        {folder.string(), 0, 0});
        }
        const std::string name = entries->path().filename().string();
        if (name.starts_with('.') || name == "__MACOSX") {
            continue;
        }
        std::error_code ignored;
        const bool isFolder = entries->is_symlink(ignored)
                                  ? kindOfPath((folder / name).string()) == PathKind::Folder
                                  : entries->is_directory(ignored);
        auto& list = isFolder ? content.folders : hasPictureName(name) ? content.pictures : content.others;
        list.push_back(name);
    }
    if (problem) {
        return fail("cannot read this folder: " + problem.message(), {folder.string(), 0, 0});
    }
    for (auto* list : {&content.folders, &content.pictures, &content.others}) {
        std::ranges::sort(*list);
    }
    return content;
}

/// What to do about pictures of kinds that are not read; empty: none of the files is one.
std::string whyNotRead(const std::vector<std::string>& files)
{
    constexpr std::array<std::string_view, 9> endings{".tif",  ".tiff", ".gif", ".bmp", ".webp",
                                                      ".heic", ".avif", ".jp2", ".jxl"};
    const auto endingOf = [](const std::string& name) {
        return lowerCase(fs::path(name).extension().string());
    };
    const auto found = std::ranges::find_if(files, [&](const std::string& name) {
        return std::ranges::find(endings, endingOf(name)) != endings.end();
    });
    return found == files.end() ? std::string()
                                : "pictures like " + quotedPart(*found) +
                                      " are not read: save them as PNG (mogrify -format png *" +
                                      endingOf(*found) + ", of ImageMagick, does so)";
}

/// "3" before "12" where all are whole numbers, else by their bytes.
void sortClasses(std::vector<std::string>& names)
{
    const bool whole = std::ranges::all_of(names, [](const std::string& name) {
        return std::ranges::all_of(name, [](char c) { return isDigit(c); });
    });
    if (whole) {
        std::ranges::stable_sort(names, {}, &std::string::size);
    }
}

/// Grows by a picture at a time; in colour from the first one that is.
class PixelRows
{
public:
    PixelRows(const DatasetOptions& options, std::size_t pictures)
        : m_options(options)
        , m_count(static_cast<Eigen::Index>(pictures))
        , m_color(options.colors == PictureColors::Rgb)
    {
    }

    Result<> add(const Picture& picture, const std::string& file)
    {
        if (m_row == 0) {
            m_first = file;
            m_rows = m_options.imageSize > 0 ? m_options.imageSize : picture.rows;
            m_columns = m_options.imageSize > 0 ? m_options.imageSize : picture.columns;
            m_color = m_color || (picture.channels == 3 && m_options.colors == PictureColors::Auto);
            SNAC_CHECK(makeRoom());
        } else if (m_options.imageSize == 0 && (picture.rows != m_rows || picture.columns != m_columns)) {
            return fail("this picture has " + std::to_string(picture.columns) + " x " +
                            std::to_string(picture.rows) + " pixels, and " + m_first + " has " +
                            std::to_string(m_columns) + " x " + std::to_string(m_rows) +
                            ": set dataset.resize_val to the pixels a side that all are resized to",
                        {file, 0, 0});
        } else if (!m_color && picture.channels == 3 && m_options.colors == PictureColors::Auto) {
            m_color = true;
            SNAC_CHECK(makeRoom());
        }
        put(picture);
        ++m_row;
        return {};
    }

    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] bool color() const { return m_color; }
    [[nodiscard]] Matrix take() { return std::move(m_values); }

private:
    [[nodiscard]] int channels() const { return m_color ? 3 : 1; }

    /// For all pictures; those that are there become grey ones in colour.
    Result<> makeRoom()
    {
        const std::int64_t width = std::int64_t{m_rows} * m_columns * channels();
        if (width * m_count > mostFolderValues) {
            return fail(countText(m_count, "picture") + " of " + std::to_string(width) +
                            " values are too many: at most " + std::to_string(mostFolderValues) +
                            " values are read of a folder. Set dataset.resize_val to fewer pixels a side" +
                            (m_color ? ", or dataset.colors to grey" : ""),
                        {m_options.path, 0, 0});
        }
        Matrix values(m_count, width);
        for (Eigen::Index row = 0; row < m_row; ++row) {
            for (Eigen::Index i = 0; i < width; ++i) {
                values(row, i) = m_values(row, i / 3);
            }
        }
        m_values = std::move(values);
        return {};
    }

    /// 0 to 255.
    [[nodiscard]] static float value(std::uint16_t pixel) { return static_cast<float>(pixel) / 257.0F; }

    void put(const Picture& picture)
    {
        const auto pixels =
            static_cast<std::size_t>(picture.rows) * static_cast<std::size_t>(picture.columns);
        const auto wanted = static_cast<std::size_t>(channels());
        m_own.resize(pixels * wanted);
        for (std::size_t i = 0; i < pixels; ++i) {
            const std::uint16_t* from =
                picture.pixels.data() + i * static_cast<std::size_t>(picture.channels);
            for (std::size_t k = 0; k < wanted; ++k) {
                m_own[i * wanted + k] =
                    picture.channels == 1 ? value(from[0])
                    : m_color             ? value(from[k])
                              : 0.299F * value(from[0]) + 0.587F * value(from[1]) + 0.114F * value(from[2]);
            }
        }
        float* const to = m_values.data() + m_row * m_values.cols();
        if (picture.rows == m_rows && picture.columns == m_columns) {
            std::ranges::copy(m_own, to);
        } else {
            resizePicture(m_own.data(), picture.rows, picture.columns, channels(), m_rows, to);
        }
    }

    const DatasetOptions& m_options;
    Eigen::Index m_count;
    bool m_color;
    Eigen::Index m_row = 0;
    int m_rows = 0;
    int m_columns = 0;
    std::string m_first;
    std::vector<float> m_own; ///< the picture that is put, at its own size
    Matrix m_values;
};

struct LabelledFile
{
    std::string path;
    int label = 0;
};

/// The files of all classes below `folder`, and what was left out of it.
Result<std::vector<LabelledFile>> filesOfClasses(const fs::path& folder, std::vector<std::string> names,
                                                 DatasetInfo& info)
{
    sortClasses(names);
    std::vector<LabelledFile> files;
    std::int64_t others = 0;
    std::int64_t deeper = 0;
    for (const std::string& name : names) {
        SNAC_TRY(const auto content, contentOf(folder / name));
        if (const std::string why = whyNotRead(content.others); content.pictures.empty() && !why.empty()) {
            return fail(why, {(folder / name).string(), 0, 0});
        }
        if (content.pictures.empty()) {
            return fail("the folder of class " + quotedPart(name) +
                            " holds no pictures (.png, .jpg, .pgm, .ppm): put some there, or take the folder "
                            "away",
                        {(folder / name).string(), 0, 0});
        }
        for (const std::string& picture : content.pictures) {
            files.push_back({(folder / name / picture).string(), info.classes()});
        }
        if (files.size() > mostFolderPictures) {
            return fail("more than " + std::to_string(mostFolderPictures) + " pictures",
                        {folder.string(), 0, 0});
        }
        others += std::ssize(content.others);
        deeper += std::ssize(content.folders);
        info.classNames.push_back(name);
    }
    if (others > 0) {
        info.reading.leftOut.push_back(countText(others, "file") + " whose names are not those of pictures");
    }
    if (deeper > 0) {
        info.reading.leftOut.push_back(countText(deeper, "folder") + " inside the folders of classes");
    }
    return files;
}

Result<> addPicture(PixelRows& pixels, const std::string& path)
{
    SNAC_TRY(const auto bytes, readRegularFile(path, mostPictureBytes));
    SNAC_TRY(const auto picture, parsePicture(bytes, path));
    return pixels.add(picture, path);
}

void nameInputs(Dataset& dataset, const PixelRows& pixels, const DatasetOptions& options)
{
    dataset.fullScale = 255.0F;
    if (pixels.color()) {
        dataset.info.inputNames = colorPixelNames(pixels.rows(), pixels.columns());
    } else {
        dataset.info.inputNames = pixelNames(pixels.rows(), pixels.columns());
        dataset.image = {pixels.rows(), pixels.columns()};
    }
    dataset.info.reading.inputs = "pixels of " + std::to_string(pixels.columns()) + " x " +
                                  std::to_string(pixels.rows()) +
                                  (options.imageSize > 0 ? ", resized (bilinear)" : "") +
                                  (pixels.color() ? ", red, green and blue of each" : ", grey");
}

/// One folder a class, below `folder`.
Result<Dataset> readClasses(const fs::path& folder, const std::vector<std::string>& names,
                            const DatasetOptions& options, RunControl& control)
{
    Dataset dataset;
    dataset.info.name = options.name;
    dataset.info.origin = options.path;
    dataset.info.reading.format = "folder of pictures";
    dataset.info.reading.truth = "the folder that each picture lies in";
    const std::size_t fewest = options.testRowsAlone ? 1 : 2; // of a table no class need be tested either
    if (names.size() < fewest || names.size() > largestClassCount) {
        return fail(names.size() > largestClassCount
                        ? "more than " + std::to_string(largestClassCount) + " folders, and each is a class"
                        : "one folder a class is expected here, and " +
                              (names.empty() ? std::string("there is none")
                                             : "there is only " + quotedPart(names.front())),
                    {folder.string(), 0, 0});
    }
    SNAC_TRY(const auto files, filesOfClasses(folder, names, dataset.info));
    PixelRows pixels(options, files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i % 64 == 0 && !control.waitWhilePaused()) {
            return failCancelled("reading was cancelled");
        }
        SNAC_CHECK(addPicture(pixels, files[i].path));
        dataset.samples.labels.push_back(files[i].label);
    }
    dataset.samples.inputs = pixels.take();
    nameInputs(dataset, pixels, options);
    return dataset;
}

enum class FolderPart { Train, Test, Validation };

std::optional<FolderPart> folderPart(const std::string& name)
{
    const std::string lower = lowerCase(name);
    if (lower == "train" || lower == "training") {
        return FolderPart::Train;
    }
    if (lower == "test" || lower == "testing") {
        return FolderPart::Test;
    }
    const bool validation = lower == "val" || lower == "valid" || lower == "validation";
    return validation ? std::optional(FolderPart::Validation) : std::nullopt;
}

/// The folders of the parts, where each folder is one and train is among them.
struct Parts
{
    std::string train, test, validation;
};

/// Nothing where one is no part. Error: two of a part.
Result<std::optional<Parts>> partsOf(const std::vector<std::string>& folders, const fs::path& folder)
{
    Parts parts;
    for (const std::string& name : folders) {
        const auto part = folderPart(name);
        if (!part) {
            return std::nullopt;
        }
        std::string& taken = *part == FolderPart::Train  ? parts.train
                             : *part == FolderPart::Test ? parts.test
                                                         : parts.validation;
        if (!taken.empty()) {
            return fail("the folders " + quotedPart(taken) + " and " + quotedPart(name) +
                            " are the same part of the rows: put their pictures into one",
                        {folder.string(), 0, 0});
        }
        taken = name;
    }
    return parts.train.empty() ? std::optional<Parts>() : std::optional(parts);
}

Result<Dataset> readParts(const fs::path& folder, const Parts& parts, const DatasetOptions& options,
                          RunControl& control)
{
    SNAC_TRY(const auto train, contentOf(folder / parts.train));
    SNAC_TRY(auto dataset, readClasses(folder / parts.train, train.folders, options, control));
    if (!parts.test.empty() && !options.testPath.empty()) {
        return fail("this folder holds test pictures (" + parts.test +
                        "), and dataset.test_path names others: keep one of them, e.g. set dataset.path to " +
                        (folder / parts.train).string(),
                    {folder.string(), 0, 0});
    }
    if (!parts.test.empty()) {
        SNAC_TRY(const auto test, contentOf(folder / parts.test));
        DatasetOptions alike = options;
        alike.testRowsAlone = true;
        alike.colors = dataset.image[0] > 0 ? PictureColors::Grey : PictureColors::Rgb;
        SNAC_TRY(const auto rows, readClasses(folder / parts.test, test.folders, alike, control));
        SNAC_CHECK(appendTest(dataset, rows, (folder / parts.test).string()));
    }
    if (!parts.validation.empty()) {
        dataset.info.reading.leftOut.push_back("folder " + parts.validation +
                                               ": a part that was set apart; the study makes its own");
    }
    return dataset;
}

} // namespace

bool isFolder(const std::string& path)
{
    return kindOfPath(path) == PathKind::Folder;
}

Result<Dataset> readClassFolder(const DatasetOptions& asked, RunControl& control)
{
    DatasetOptions options = asked;
    while (options.path.size() > 1 && options.path.ends_with('/')) {
        options.path.pop_back(); // its last part is its name
    }
    const fs::path folder = options.path;
    const SourcePlace place{options.path, 0, 0};
    if (options.task == TaskKind::Regression) {
        return fail("the truth of a folder of pictures are classes (task: regression)", place);
    }
    if (options.windowStart > 0 || options.windowSize > 0) {
        return fail("start_location and window_size go with traces, and these are pictures: remove them",
                    place);
    }
    SNAC_TRY(const auto content, contentOf(folder));
    if (content.folders.empty() && !content.pictures.empty()) {
        return fail("the pictures lie in this folder itself: put those of each class into a folder with its "
                    "name",
                    place);
    }
    if (std::ranges::any_of(content.others, [](const std::string& name) {
            return name.find("-ubyte") != std::string::npos;
        })) {
        return fail("this folder holds IDX files: set dataset.name to mnist or fashion_mnist and data_dir to "
                    "this folder, or dataset.path to the file of images",
                    place);
    }
    if (const std::string why = whyNotRead(content.others); content.folders.empty() && !why.empty()) {
        return fail(why, place);
    }
    if (content.folders.empty()) {
        return fail("this is a folder, and no pictures are in it: one folder a class with PNG, JPEG, PGM or "
                    "PPM files is read; for anything else name a file",
                    place);
    }
    SNAC_TRY(const auto parts, partsOf(content.folders, folder));
    SNAC_TRY(auto dataset, parts ? readParts(folder, *parts, options, control)
                                 : readClasses(folder, content.folders, options, control));
    const auto loose = std::ssize(content.pictures) + std::ssize(content.others);
    if (loose > 0) {
        dataset.info.reading.leftOut.push_back(countText(loose, "file") + " beside the folders");
    }
    return dataset;
}

Result<Matrix> readLoosePictures(const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(const auto content, contentOf(options.path));
    if (content.pictures.empty() || content.pictures.size() > mostFolderPictures) {
        return fail("no pictures lie in this folder, or more than " + std::to_string(mostFolderPictures),
                    {options.path, 0, 0});
    }
    PixelRows pixels(options, content.pictures.size());
    for (const std::string& name : content.pictures) {
        if (!control.waitWhilePaused()) {
            return failCancelled("reading was cancelled");
        }
        SNAC_CHECK(addPicture(pixels, (fs::path(options.path) / name).string()));
    }
    return pixels.take();
}

} // namespace snac::data
