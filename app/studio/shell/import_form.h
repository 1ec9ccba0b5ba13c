// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QFileInfo;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace snac::studio {

class Workbench;

/// A dialog that makes a study of a file of another program, beside the window: the file, the study's name,
/// which it suggests, and more fields. What hinders is said as the fields stand, and what cannot be read too,
/// where it can be mended. The kinds say what is asked for and do the work.
class ImportForm : public QDialog
{
    Q_OBJECT

public:
    /// Why nothing can be imported as the fields stand; empty if it can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool isImporting() const { return m_importing; }

Q_SIGNALS:
    void imported(const QString& file); ///< the study is made; the dialog has closed

protected:
    struct Words
    {
        QString title;
        QString about;
        QString noSource; ///< what hinders while no file is chosen
        QString reading;  ///< while it is under way
    };
    /// `prefix`: of the names of its parts. `folder`: where new studies go.
    ImportForm(Workbench& bench, QString folder, const QString& prefix, Words words, QWidget* parent);

    // Rows, from above; then finish().
    QLineEdit* addField(const QString& text, const QString& name, const QString& help,
                        const QString& placeholder);
    /// With a button that asks for a file; `title` and `filter` are its dialog's.
    QLineEdit* addFile(const QString& text, const QString& name, const QString& help, const QString& title,
                       const QString& filter);
    /// The file that the study is made of, and the study.
    void addSourceAndStudy(const QString& text, const QString& name, const QString& help,
                           const QString& title, const QString& filter);
    [[nodiscard]] QFormLayout* form() const { return m_form; }
    /// `lines`: of what is said below the fields, at least.
    void finish(int lines);

    [[nodiscard]] Workbench& bench() const { return m_bench; }
    [[nodiscard]] QLineEdit* source() const { return m_source; }
    [[nodiscard]] QString study() const;
    /// The end of the work, on this thread: the file of the study, or why there is none.
    void showEnd(const QString& file, const QString& problem);

    /// What a study of this file is called; empty: nothing is suggested.
    [[nodiscard]] virtual QString nameFor(const QFileInfo& source) const = 0;
    /// What hinders besides the file and the study.
    [[nodiscard]] virtual QString otherObstacle() const { return {}; }
    /// Fields that go with others are greyed or not.
    virtual void adjustFields() {}
    virtual void beginImport() = 0; ///< nothing hinders; showEnd() follows

private:
    QLineEdit* makeField(const QString& text, const QString& name, const QString& help);
    /// A row with a button beside the field, that is returned.
    QPushButton* addRowWithChoose(QLineEdit* field);
    void chooseStudy();
    void suggestStudy();
    void showState();
    void say(const QString& text, const QString& tone);
    void start();

    Workbench& m_bench;
    QString m_folder;
    QString m_prefix;
    Words m_words;
    QWidget* m_fields;
    QFormLayout* m_form;
    QLineEdit* m_source = nullptr;
    QLineEdit* m_study = nullptr;
    QLabel* m_said;
    QPushButton* m_import = nullptr;
    QString m_suggested; ///< the study's name as this dialog chose it
    bool m_importing = false;
};

} // namespace snac::studio
