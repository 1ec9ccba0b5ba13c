// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/text_file.h"
#include "snac/lesson/pruning.h"

#include <memory>

namespace samples {

/// The recorded lesson; read once.
inline snac::lesson::PruningPtr pruningLesson()
{
    static const auto lesson = std::make_shared<const snac::lesson::PruningLesson>(
        snac::lesson::PruningLesson::make(
            snac::readTextFile(SNAC_SOURCE_DIR "/resources/lesson/pruning.txt").value())
            .value());
    return lesson;
}

} // namespace samples
