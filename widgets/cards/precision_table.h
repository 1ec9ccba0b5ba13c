// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/fixed_format.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace snac::widgets {

/// One value written in one fixed-point type.
struct PrecisionRow
{
    FixedFormat format;
    std::int64_t raw = 0; ///< the integer that stands for it, in units of the step
    double value = 0.0;   ///< raw times the step
    bool clipped = false; ///< the value lies beyond the range of the type
    QString name{};       ///< what the precision is called elsewhere ("ap_fixed<6,2>"); empty: by its format
};

/// The same weight in several precisions: the value it becomes, the integer, its bits with the binary point,
/// and the error.
class PrecisionTable : public QWidget
{
    Q_OBJECT
public:
    explicit PrecisionTable(QWidget* parent = nullptr);
    void setRows(double value, std::vector<PrecisionRow> rows);
    void clear();

    /// The bits of a raw integer in two's complement, the point where the format has it: "000.01101",
    /// "1111.". Points beyond the bits are filled with the digits that are not stored, in brackets:
    /// ".(00)101".
    [[nodiscard]] static QString bits(std::int64_t raw, const FixedFormat& format);
    /// "ap_fixed<8,3>: 0.40625 = 13 × 2^-5, bits 000.01101, error +0.0012"
    [[nodiscard]] QString describe(int row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headerHeight() const;
    void paintRow(QPainter& painter, const PrecisionRow& row, const QRect& place) const;
    void paintBits(QPainter& painter, const PrecisionRow& row, const QRect& place) const;

    double m_value = 0.0;
    std::vector<PrecisionRow> m_rows;
};

} // namespace snac::widgets
