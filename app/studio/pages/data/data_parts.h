// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset_options.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <utility>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace snac::studio {

/// A list of values with their texts; no wider than the page has room for.
[[nodiscard]] QComboBox* dataChoice(const QString& objectName, const QString& help,
                                    const QList<std::pair<QString, QString>>& items = {});
/// The same of columns, which can be typed: a file that cannot be read yet has no list of them. `nothing`:
/// the text where none is chosen.
[[nodiscard]] QComboBox* columnChoice(const QString& objectName, const QString& help, const QString& nothing);

/// What is said of a file beside its truth: columns that are no inputs, and other files that go with it.
/// Folded until it is asked for, or something is said.
class DataParts : public QWidget
{
    Q_OBJECT

public:
    explicit DataParts(QWidget* parent = nullptr);

    /// Asks for a file; empty: none was chosen.
    void setAskFile(std::function<QString(const QString& title)> ask) { m_askFile = std::move(ask); }
    /// Those to choose from; what is chosen or typed stays. Does not emit.
    void setColumns(const QStringList& names);
    void clear(); ///< says nothing of anything; does not emit
    void writeTo(data::DatasetOptions& options) const;
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QComboBox* addColumnBox(const QString& objectName, const QString& help);
    [[nodiscard]] QWidget* fileRow(QLineEdit* edit, const QString& title);
    [[nodiscard]] QWidget* buildFields();

    std::function<QString(const QString&)> m_askFile;
    QToolButton* m_fold;
    QWidget* m_fields = nullptr;
    QComboBox* m_groups = nullptr;
    QComboBox* m_times = nullptr;
    QComboBox* m_weights = nullptr;
    QLineEdit* m_drop = nullptr;
    QLineEdit* m_labels = nullptr;
    QLineEdit* m_test = nullptr;
};

} // namespace snac::studio
