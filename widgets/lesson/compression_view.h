// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compression_stage.h"
#include "lesson_frame.h"

class QComboBox;

namespace snac::widgets {

/// The lesson on compression.
class CompressionView : public LessonFrame
{
    Q_OBJECT

public:
    explicit CompressionView(CompressionState* state, Size size, QWidget* parent = nullptr);

    [[nodiscard]] CompressionStage* stage() const;

private:
    QWidget* buildControls();
    void connectControls();
    void showState();

    CompressionState* m_state;
    QComboBox* m_pair;
    QComboBox* m_rounding;
    QComboBox* m_overflow;
    QPushButton* m_reset;
};

} // namespace snac::widgets
