// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calibration_text.h"

#include <QTableWidget>

namespace snac::studio {

/// Errors before and after a calibration, group by group; what became better or worse is told by colour and
/// by an arrow.
class CalibrationErrors : public QTableWidget
{
    Q_OBJECT

public:
    enum Column { Name, Rows, Before, After, Within, Covered, ColumnCount };

    explicit CalibrationErrors(QWidget* parent = nullptr);
    void setErrors(std::vector<ErrorRow> rows);
    /// As shown, a line a row, cells divided by tabs.
    [[nodiscard]] QString plainText() const;

protected:
    void changeEvent(QEvent* event) override; ///< colours are part of the cells
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void fillRow(int row, const ErrorRow& errors);
    void fitColumns();

    std::vector<ErrorRow> m_errors;
};

} // namespace snac::studio
