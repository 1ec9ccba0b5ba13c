// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/study_config.h"

#include <QString>
#include <QStringList>

namespace snac::studio {

/// The file a new run is kept in: NAME.snac in the study's results_dir or the working folder (the user's
/// documents where the program was started from the desktop), or NAME-2.snac, ... so that no earlier run is
/// touched.
[[nodiscard]] QString newStudyFile(const study::StudyConfig& config, const QString& workingFolder);

/// The same in the folder of a study that is there, for one that begins with its settings.
[[nodiscard]] QString newStudyFileBeside(const study::StudyConfig& config, const QString& studyFile);

/// "NAME.snac" in the folder, or "NAME-2.snac", ...: what is imported never replaces a study.
[[nodiscard]] QString freeStudyFile(const QString& folder, const QString& name);

/// Where studies go: the working folder, unless it is the home or root folder or cannot be written.
[[nodiscard]] QString workingFolder();

[[nodiscard]] bool isStudyStore(const QString& file); ///< *.snac
[[nodiscard]] bool isYaml(const QString& file);       ///< *.yaml, *.yml
[[nodiscard]] bool isNetwork(const QString& file);    ///< *.onnx, network.json of a bundle
[[nodiscard]] bool isDataFile(const QString& file);   ///< *.csv, *.tsv, *.npy, *.npz

/// Shipped studies, by file name; the text of one with templateText().
[[nodiscard]] QStringList templateNames();
[[nodiscard]] QString templateText(const QString& name);

} // namespace snac::studio
