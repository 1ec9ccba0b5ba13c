// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace snac::widgets {

/// A combo box that is narrower than some of its texts: what does not fit ends in "…", where QComboBox cuts a
/// letter in two.
class ElidedCombo : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    [[nodiscard]] QString shownText() const; ///< the current text, or what there is room for

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace snac::widgets
