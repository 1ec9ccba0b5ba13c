// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hdf5_library.h"

#include "hdf5_arrays.h"
#include "hdf5_handle.h"
#include "hdf5_words.h"
#include "npy.h"
#include "npz_writer.h"

#include "snac/base/overloaded.h"
#include "snac/base/regular_file.h"

#include <hdf5.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace snac::data {

namespace {

/// How numbers are asked for, in the order of this machine, and what .npy calls that.
struct NumberForm
{
    hid_t memory;
    std::string name; ///< "<f4"
    std::size_t size;
};

std::optional<NumberForm> formOf(hid_t type)
{
    const H5T_class_t kind = H5Tget_class(type);
    const std::size_t size = H5Tget_size(type);
    if (kind == H5T_FLOAT) {
        return size <= 4 ? NumberForm{H5T_NATIVE_FLOAT, "<f4", 4} : NumberForm{H5T_NATIVE_DOUBLE, "<f8", 8};
    }
    if (kind == H5T_ENUM) { // true and false of h5py
        return size == 1 ? std::optional(NumberForm{-1, "|i1", 1}) : std::nullopt;
    }
    if (kind != H5T_INTEGER || size > 8) {
        return std::nullopt;
    }
    const bool isSigned = H5Tget_sign(type) == H5T_SGN_2;
    if (size == 1) {
        return isSigned ? NumberForm{H5T_NATIVE_INT8, "|i1", 1} : NumberForm{H5T_NATIVE_UINT8, "|u1", 1};
    }
    return isSigned ? NumberForm{H5T_NATIVE_INT64, "<i8", 8} : NumberForm{H5T_NATIVE_UINT64, "<u8", 8};
}

std::string headerOfShape(const std::string& type, const std::vector<hsize_t>& shape)
{
    return npyHeader(type, std::vector<std::size_t>(shape.begin(), shape.end()));
}

std::vector<hsize_t> shapeOf(hid_t dataset)
{
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    const int dimensions = space.isValid() ? H5Sget_simple_extent_ndims(space.id()) : 0;
    std::vector<hsize_t> shape(static_cast<std::size_t>(std::max(dimensions, 0)));
    if (!shape.empty()) {
        H5Sget_simple_extent_dims(space.id(), shape.data(), nullptr);
    }
    return shape;
}

herr_t noteDataset(hid_t, const char* name, const H5O_info_t* info, void* names)
{
    auto& all = *static_cast<std::vector<std::string>*>(names);
    if (info->type == H5O_TYPE_DATASET) {
        all.emplace_back(name);
    }
    return all.size() > mostHdf5Datasets ? 1 : 0;
}

/// Whether its numbers are in other files, which are never opened.
bool liesElsewhere(hid_t dataset)
{
    const Hdf5Handle made(H5Dget_create_plist(dataset), H5Pclose);
    return !made.isValid() || H5Pget_external_count(made.id()) > 0 || H5Pget_layout(made.id()) == H5D_VIRTUAL;
}

/// Of a data set of texts: those of what they are read as.
std::string headerOfWords(hid_t dataset, std::size_t fileBytes)
{
    const auto words = hdf5Words(dataset, fileBytes);
    if (!words) {
        return {};
    }
    const auto header = parseNpyHeader(*words, {}, NpyTypes::Words);
    return header ? words->substr(0, header->dataOffset) : std::string();
}

std::string headerOf(hid_t file, const std::string& path, std::size_t fileBytes)
{
    const Hdf5Handle dataset(H5Dopen2(file, path.c_str(), H5P_DEFAULT), H5Dclose);
    if (!dataset.isValid() || liesElsewhere(dataset.id())) {
        return {};
    }
    const Hdf5Handle type(H5Dget_type(dataset.id()), H5Tclose);
    if (type.isValid() && H5Tget_class(type.id()) == H5T_STRING) {
        return headerOfWords(dataset.id(), fileBytes);
    }
    const auto form = type.isValid() ? formOf(type.id()) : std::nullopt;
    const auto shape = shapeOf(dataset.id());
    return form && !shape.empty() && shape.size() <= 8 ? headerOfShape(form->name, shape) : std::string();
}

/// Bytes of the numbers; nothing where they are no size of anything.
std::optional<std::size_t> sizeOfArray(const std::vector<hsize_t>& shape, std::size_t item)
{
    std::size_t size = item;
    for (const hsize_t extent : shape) {
        if (extent == 0 || size > std::numeric_limits<std::size_t>::max() / 2 / extent) {
            return std::nullopt;
        }
        size *= extent;
    }
    return size;
}

void addText(std::string& list, std::string_view text)
{
    for (std::size_t rest = text.size(), i = 0; i < 4; ++i, rest >>= 8U) {
        list += static_cast<char>(rest & 0xffU);
    }
    list += text;
}

/// Hands the library the bytes that are there instead of copies: nothing else runs in the process that reads.
struct InPlace
{
    static void* take(std::size_t, H5FD_file_image_op_t, void* bytes) { return bytes; }
    static void* copy(void* to, const void*, std::size_t, H5FD_file_image_op_t, void*) { return to; }
    static void* resize(void*, std::size_t, H5FD_file_image_op_t, void*) { return nullptr; }
    static herr_t release(void*, H5FD_file_image_op_t, void*) { return 0; }
    static void* same(void* bytes) { return bytes; }
    static herr_t forget(void*) { return 0; }
};

/// A file in memory; < 0 where the library does not take it for one.
hid_t openImage(std::string_view bytes, const std::string& file)
{
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr); // errors are values here, not lines on the terminal
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fapl_core(access.id(), std::size_t{1} << 20U, false);
    char* const image = const_cast<char*>(bytes.data()); // a copy of the program's, whatever is done to it
    H5FD_file_image_callbacks_t callbacks{
        InPlace::take,   InPlace::copy, InPlace::resize, InPlace::release, InPlace::same,
        InPlace::forget, image};
    H5Pset_file_image_callbacks(access.id(), &callbacks);
    H5Pset_file_image(access.id(), image, bytes.size());
    // It refuses an image by the name of a file that exists; nothing can exist below a file.
    return H5Fopen((file + "/image").c_str(), H5F_ACC_RDONLY, access.id());
}

bool refuse(ApartResult& result, std::string_view why)
{
    result.write(why);
    return false;
}

} // namespace

std::mutex& hdf5Lock()
{
    static std::mutex lock;
    return lock;
}

bool listHdf5(std::string_view bytes, const std::string& file, ApartResult& result)
{
    const Hdf5Handle opened(openImage(bytes, file), H5Fclose);
    if (!opened.isValid()) {
        return refuse(result, "this HDF5 file cannot be opened: it is truncated or damaged; copy it anew");
    }
    std::vector<std::string> names;
    if (H5Ovisit(opened.id(), H5_INDEX_NAME, H5_ITER_INC, noteDataset, &names) < 0) {
        return refuse(result, "the groups of this HDF5 file cannot be read: it is damaged");
    }
    if (names.empty()) {
        return refuse(result, "this HDF5 file holds no data sets");
    }
    if (names.size() > mostHdf5Datasets) {
        return refuse(result, "this HDF5 file holds more than " + std::to_string(mostHdf5Datasets) +
                                  " data sets: write those that are meant into a file of their own");
    }
    std::string list;
    for (const std::string& name : names) {
        addText(list, name);
        addText(list, headerOf(opened.id(), name, bytes.size()));
    }
    result.write(list);
    return true;
}

bool readHdf5(std::string_view bytes, const std::string& file, const std::string& path, ApartResult& result)
{
    const Hdf5Handle opened(openImage(bytes, file), H5Fclose);
    const Hdf5Handle dataset(opened.isValid() ? H5Dopen2(opened.id(), path.c_str(), H5P_DEFAULT) : -1,
                             H5Dclose);
    const Hdf5Handle type(dataset.isValid() ? H5Dget_type(dataset.id()) : -1, H5Tclose);
    if (dataset.isValid() && liesElsewhere(dataset.id())) {
        return refuse(result, "the numbers of this data set are in other files: write them into this one");
    }
    const auto form = type.isValid() ? formOf(type.id()) : std::nullopt;
    if (!form) {
        const auto words = dataset.isValid() ? hdf5Words(dataset.id(), bytes.size()) : std::nullopt;
        if (!words) {
            return refuse(result, "this data set holds no numbers");
        }
        result.write(*words);
        return true;
    }
    const auto shape = shapeOf(dataset.id());
    const auto size = sizeOfArray(shape, form->size);
    // The size that is told may be a lie too; more than the file has is not stored.
    const std::size_t stored = std::min<std::size_t>(H5Dget_storage_size(dataset.id()), bytes.size());
    const std::size_t most = std::max<std::size_t>(std::size_t{64} << 20U, 200 * stored);
    if (!size || *size > most) {
        return refuse(result, "the header of this data set claims " +
                                  (size ? byteText(*size) : "more than any memory") + ", and " +
                                  byteText(stored) + " are stored: is the file damaged?");
    }
    const std::string header = headerOfShape(form->name, shape);
    char* const array = result.make(header.size() + *size);
    std::ranges::copy(header, array);
    // An enumeration of one byte is read as it stands.
    const hid_t memory = form->memory < 0 ? type.id() : form->memory;
    if (H5Dread(dataset.id(), memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, array + header.size()) < 0) {
        return refuse(result,
                      "this data set cannot be read: it is damaged, or packed by a filter that is not "
                      "installed; write it with gzip or unpacked");
    }
    return true;
}

namespace {

/// One data set, with the groups of its path; false where the library does not take it.
bool writeArray(hid_t file, const NamedArray& array)
{
    const std::vector<hsize_t> shape(array.shape.begin(), array.shape.end());
    const Hdf5Handle space(H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr), H5Sclose);
    const Hdf5Handle links(H5Pcreate(H5P_LINK_CREATE), H5Pclose);
    H5Pset_create_intermediate_group(links.id(), 1);
    const auto write = [&](hid_t memory, hid_t stored, const void* values) {
        const Hdf5Handle set(
            H5Dcreate2(file, array.name.c_str(), stored, space.id(), links.id(), H5P_DEFAULT, H5P_DEFAULT),
            H5Dclose);
        return set.isValid() && H5Dwrite(set.id(), memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values) >= 0;
    };
    return std::visit(Overloaded{[&](const std::vector<float>& values) {
                                     return write(H5T_NATIVE_FLOAT, H5T_IEEE_F32LE, values.data());
                                 },
                                 [&](const std::vector<double>& values) {
                                     return write(H5T_NATIVE_DOUBLE, H5T_IEEE_F64LE, values.data());
                                 },
                                 [&](const std::vector<std::int64_t>& values) {
                                     return write(H5T_NATIVE_INT64, H5T_STD_I64LE, values.data());
                                 }},
                      array.values);
}

} // namespace

Result<std::string> hdf5Bytes(const std::vector<NamedArray>& arrays)
{
    const std::scoped_lock lock(hdf5Lock());
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_fapl_core(access.id(), std::size_t{1} << 20U, false); // in memory: nothing is left behind
    const Hdf5Handle file(H5Fcreate("arrays", H5F_ACC_TRUNC, H5P_DEFAULT, access.id()), H5Fclose);
    bool whole = file.isValid();
    for (const NamedArray& array : arrays) {
        whole = whole && writeArray(file.id(), array);
    }
    whole = whole && H5Fflush(file.id(), H5F_SCOPE_LOCAL) >= 0;
    const ssize_t size = whole ? H5Fget_file_image(file.id(), nullptr, 0) : -1;
    std::string bytes(static_cast<std::size_t>(std::max<ssize_t>(size, 0)), '\0');
    if (size <= 0 || H5Fget_file_image(file.id(), bytes.data(), bytes.size()) != size) {
        return fail("these arrays cannot be written as an HDF5 file: is there enough memory?", {},
                    ErrorKind::Transient);
    }
    return bytes;
}

} // namespace snac::data
