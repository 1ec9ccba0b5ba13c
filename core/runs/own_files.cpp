// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_files.h"

#include "data_location.h"

#include <utility>

namespace snac::study {

std::vector<std::string> ownFiles(const StudyMeta& meta, const std::string& studyFile)
{
    std::vector<std::string> names = ownFiles(studyFile);
    names.push_back(meta.yamlPath);
    for (const DataPlace& place : dataPlaces(meta, studyFile)) {
        for (std::string& file : filesOf(place)) {
            names.push_back(std::move(file));
        }
    }
    return names;
}

std::vector<std::vector<std::string>> dataFiles(const StudyMeta& meta, const std::string& studyFile)
{
    std::vector<std::vector<std::string>> files;
    for (const DataPlace& place : dataPlaces(meta, studyFile)) {
        files.push_back(filesOf(place));
    }
    return files;
}

} // namespace snac::study
