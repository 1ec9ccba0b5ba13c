// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <vector>

namespace snac::widgets {

/// Rows of a class in the three parts of a data set.
struct ClassParts
{
    QString name;
    std::array<qint64, 3> rows{}; ///< training, validation, test
    [[nodiscard]] qint64 all() const { return rows[0] + rows[1] + rows[2]; }
};

/// A bar a class, as long as it has rows, divided into training, validation and test.
class ClassBalance : public QWidget
{
    Q_OBJECT
public:
    explicit ClassBalance(QWidget* parent = nullptr);
    /// Shares are of `rows`: a row may be in several of the classes, or in one that stands for all.
    void setClasses(std::vector<ClassParts> classes, qint64 rows);
    /// "300 train, 100 validation, 100 test · 33.3 %"
    [[nodiscard]] QString describe(std::size_t index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int lineHeight() const;
    void paintKey(QPainter& painter) const;

    std::vector<ClassParts> m_classes;
    qint64 m_most = 1;
    qint64 m_all = 0;
};

} // namespace snac::widgets
